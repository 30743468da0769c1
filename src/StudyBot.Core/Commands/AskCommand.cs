using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Core.Commands;

/// <summary>The sentences that answer a question in a person's own words, or that the reading does not cover it.</summary>
public static class AskCommand
{
    /// <summary>Further sentences behind <b>More</b>: beyond these, what is left is seldom on the question.</summary>
    private const int MostPassages = 9;

    public static CommandDescription Description { get; } = new(
        "/ask", "The sentence of the reading that answers a question, or that there is none", "QUESTION",
        "A question in your own words, for example what triggered the gas crisis?", "/ask how do Russian media portray the EU?")
    {
        Translations =
        [
            new("it", "La frase della lettura che risponde a una domanda, o che non ce n'è nessuna", "Una domanda in inglese, con parole proprie, per esempio what triggered the gas crisis?"),
            new("fr", "La phrase de la lecture qui répond à une question, ou qu'il n'y en a pas", "Une question en anglais, avec vos mots, par exemple what triggered the gas crisis?"),
            new("de", "Der Satz des Textes, der eine Frage beantwortet, oder dass es keinen gibt", "Eine Frage auf Englisch in eigenen Worten, zum Beispiel what triggered the gas crisis?"),
            new("es", "La frase de la lectura que responde a una pregunta, o que no hay ninguna", "Una pregunta en inglés, con palabras propias, por ejemplo what triggered the gas crisis?"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request) => Answer(reading, request, RankingModel.Shipped);

    internal static Reply Answer(IndexedReading reading, CommandRequest request, RankingModel model)
    {
        if (request.Argument.Length > Answering.LongestArgument)
            return Answering.Usage(request, Description, $"That is {request.Argument.Length:N0} characters long; a question of up to {Answering.LongestArgument:N0} can be answered.");
        var text = Retrieval.QueryReader.Plain(request.Argument);
        if (text.Length == 0)
            return Answering.Usage(request, Description, $"{Description.Name} needs a question.");
        if (Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).All(t => t.Is(TokenTraits.Function) && !t.Is(TokenTraits.AllCaps)))
            return Answering.Usage(request, Description, $"{Description.Name} needs a question that says what it is about.");
        if (HiddenCommand.Answer(reading, request, text) is { } hidden)
            return hidden;
        return SentenceRanker.Find(reading.Ranking, text, model) is { Covered: >= 0 } finding
            ? Answered(reading, request, finding, model)
            : NotCovered(reading, request, text);
    }

    private static Reply Answered(IndexedReading reading, CommandRequest request, Finding finding, RankingModel model)
    {
        RankedSentence[] ranked = [.. finding.Ranked.Take(MostPassages)];
        var page = Answering.Page(reading, request, [.. ranked.Select(r => MatchOf(finding, r))]);
        var first = Answering.FirstShown(request, ranked.Length);
        var passages = ImmutableArray.CreateBuilder<Passage>(page.Passages.Length);
        var dates = ImmutableArray.CreateBuilder<DateAnswer>();
        for (var i = 0; i < page.Passages.Length; i++)
        {
            var date = DateChoice.Of(reading, finding, first + i, model.Dates);
            // Of the answering sentence alone: what another one dates is something else.
            if (date is not null && first + i == 0)
                dates.Add(new DateAnswer(date.Edtf, date.Span.Of(reading.Reading.Text), date.InWords, i));
            passages.Add(Marked(reading, page.Passages[i], ranked[first + i].Sentence, date is null ? AnswerWords.Of(finding, ranked[first + i]) : [(date.First, date.Last)]));
        }

        return page with
        {
            Passages = passages.ToImmutable(),
            Dates = dates.ToImmutable(),
            Suggestions = NearestTerms.Related(reading, QueryOf(finding), [.. page.Passages.Length > 0 ? ranked.Take(Answering.PassagesShown).Select(r => r.Sentence) : []], 4),
        };
    }

    private static Reply NotCovered(IndexedReading reading, CommandRequest request, string text) => new()
    {
        Request = request,
        Status = ReplyStatus.NotFound,
        Reading = reading.Reading.Id,
        Title = $"This reading does not answer that ({reading.Reading.Metadata.Title}).",
        Suggestions = NearestTerms.BySpelling(reading, text, 3),
    };

    private static Match MatchOf(Finding finding, RankedSentence sentence)
    {
        finding.Evidence.Look(sentence.Candidate);
        var hits = AnswerWords.Matched(finding.Evidence);
        var share = finding.Evidence.Share(finding.Evidence.Held);
        return hits.IsEmpty
            ? new Match(sentence.Sentence, MatchKind.Partial, share, 0, Math.Max(finding.Evidence.Length - 1, 0), hits, false)
            : new Match(sentence.Sentence, MatchKind.Partial, share, hits[0].First, hits[^1].Last, hits, false);
    }

    private static Passage Marked(IndexedReading reading, Passage passage, int sentence, ImmutableArray<(int First, int Last)> words)
    {
        var tokens = reading.Terms.Sentences[sentence];
        return passage with
        {
            Highlights = [.. words.Select(w => new TextSpan(tokens[w.First].Span.Start - passage.Span.Start, tokens[w.Last].Span.End - passage.Span.Start))],
        };
    }

    private static Query QueryOf(Finding finding) =>
        new(finding.Question.Text, [.. finding.Question.Terms.Select(t => new QueryTerm(t.Key, [t.Key], [], false))], [], []);
}
