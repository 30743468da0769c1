using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Dates;

/// <summary>"When was NAME founded", where NAME stands in the reading and no paragraph that has it has the event, a word like it or one of the same meaning.</summary>
internal static class MadeQuestions
{
    private const int NamesOfReading = 12;
    private const int EventsOfName = 4;

    private static readonly string[] s_events =
    [
        "founded", "born", "established", "created", "built", "signed", "opened", "published", "discovered", "elected", "killed", "married", "abolished", "dissolved", "introduced", "defeated",
        "invented", "ratified", "conquered", "renamed", "!begin", "!end", "!die", "!start", "!retire", "!collapse", "!arrive", "!join",
    ];

    public static IEnumerable<ArticleQuestion> For(IndexedReading reading)
    {
        var names = reading.Glossary.Where(t => t.Kind == ReadingTermKind.Name && !t.Display.Any(char.IsAsciiDigit)).Take(NamesOfReading).ToArray();
        var at = 0;
        foreach (var name in names)
            for (var made = 0; made < EventsOfName; made++)
            {
                var happened = s_events[at++ % s_events.Length];
                if (!IsTold(reading, name, happened.TrimStart('!')))
                    yield return new ArticleQuestion(happened[0] == '!' ? $"When did {name.Display} {happened[1..]}?" : $"When was {name.Display} {happened}?", [], []);
            }
    }

    private static bool IsTold(IndexedReading reading, ReadingTerm name, string happened)
    {
        // Who has a date behind the name may be told to be born or dead by it.
        if (happened is "born" or "die" && name.Sentences.Any(s => reading.Dates[s].Any(d => d.Span.Start > 0 && reading.Reading.Text[d.Span.Start - 1] == '(')))
            return true;
        var key = WordForm.Of(happened);
        var same = Synonyms.Of(key).Append(key).ToHashSet(StringComparer.Ordinal);
        return name.Sentences.Select(s => reading.Reading.Sentences[s].Paragraph).Distinct().Select(p => reading.Reading.Paragraphs[p])
            .SelectMany(p => Enumerable.Range(p.FirstSentence, p.SentenceCount))
            .SelectMany(s => reading.Terms.Sentences[s])
            .Any(t => WordForm.Of(t.Span.Of(reading.Reading.Text)) is var word && (same.Contains(word) || word.Length >= 4 && key.Length >= 4 && word[..4] == key[..4]));
    }
}
