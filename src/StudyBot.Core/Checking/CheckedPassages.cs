using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Checking;

/// <summary>The sentences that hold a quotation's words, as passages that every platform shows.</summary>
internal static class CheckedPassages
{
    private sealed record Cut(Match Match, int First, int Last);

    /// <summary>A reply with the passages from the request's place on.</summary>
    public static Reply Page(IndexedReading indexed, CommandRequest request, Finding finding)
    {
        Cut[] cuts = [.. finding.Places.SelectMany(p => Cuts(indexed, p))];
        var skip = Answering.FirstShown(request, cuts.Length);
        var shown = cuts.Skip(skip).Take(Answering.PassagesShown).ToArray();
        var left = cuts.Skip(skip + shown.Length).ToArray();
        return new Reply
        {
            Request = request,
            Status = finding.Verdict is QuotationVerdict.Exact or QuotationVerdict.Misattributed ? ReplyStatus.Exact : ReplyStatus.Near,
            Reading = indexed.Reading.Id,
            Passages = [.. shown.Select(c => PassageBuilder.Build(indexed, c.Match, c.First, c.Last))],
            Further = [.. left.Select(c => new PassageMark(PassageBuilder.FocusOf(indexed, c.Match), Span(indexed, c.First, c.Last)))],
            Actions = left.Length > 0
                ? [new ReplyAction(ReplyActionKind.More, ChatAnswer.MoreLabel(left.Length), request with { Reading = indexed.Reading.Id, Skip = skip + shown.Length })]
                : [],
        };
    }

    // Up to three sentences of one paragraph together.
    private static IEnumerable<Cut> Cuts(IndexedReading indexed, (int First, int End) place)
    {
        var reading = indexed.Wording;
        var stretch = new TextSpan(reading.Words[place.First].Span.Start, reading.Words[place.End - 1].Span.End);
        int[] sentences = [.. Enumerable.Range(place.First, place.End - place.First).Select(reading.SentenceOf).Where(s => s >= 0).Distinct()];
        for (var i = 0; i < sentences.Length;)
        {
            var last = i;
            while (last + 1 < sentences.Length && last + 1 - i < PassageBuilder.MaxSentences && GoTogether(indexed.Reading, sentences[i], sentences[last + 1]))
                last++;
            var main = sentences[i..(last + 1)].MaxBy(s => Common(indexed.Reading.Sentences[s].Span, stretch));
            yield return new Cut(MatchIn(indexed, main, stretch), sentences[i], sentences[last]);
            i = last + 1;
        }
    }

    private static bool GoTogether(Reading reading, int first, int next) =>
        reading.Sentences[first].Paragraph == reading.Sentences[next].Paragraph
        && reading.Sentences[next].Span.End - reading.Sentences[first].Span.Start <= PassageBuilder.MaxLength;

    private static Match MatchIn(IndexedReading indexed, int sentence, TextSpan stretch)
    {
        var tokens = indexed.Terms.Sentences[sentence];
        int[] within = [.. Enumerable.Range(0, tokens.Length).Where(t => tokens[t].Span.Overlaps(stretch))];
        return within.Length == 0
            ? new Match(sentence, MatchKind.Phrase, 1, 0, 0, [], false)
            : new Match(sentence, MatchKind.Phrase, 1, within[0], within[^1], [(within[0], within[^1])], false);
    }

    private static TextSpan Span(IndexedReading indexed, int first, int last) =>
        new(indexed.Reading.Sentences[first].Span.Start, indexed.Reading.Sentences[last].Span.End);

    private static int Common(TextSpan one, TextSpan other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
}
