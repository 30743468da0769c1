using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Makes discussion prompts of a reading, without a model: each quotes the passage that it asks about.</summary>
public static class PromptGenerator
{
    // What lies below is not worth a post.
    private const double LeastMerit = 1.1;

    // Of a second question about the same sentence.
    private const double SecondMerit = 2.3;

    private const int MostAnswers = 4;

    // Prompts on one sentence: a second one needs another form.
    private const int PerSentence = 2;

    // So that none is heard too often.
    private const int MostOfQuestion = 8;

    // Each prompt of a form, and each of a question, lowers the next one's merit by as much, so that they vary.
    private const double FormSatiety = 0.02, QuestionSatiety = 0.06;

    /// <returns>Every prompt that the reading gives, in the order of the text; the same ones each time.</returns>
    public static ImmutableArray<Prompt> Generate(IndexedReading reading) =>
        [.. Choose(DraftsOf(reading)).Values.Where(d => d.IsAnswerable).Select(d => Make(reading, d))];

    private static IEnumerable<Draft> DraftsOf(IndexedReading reading)
    {
        var (frame, contention, grounds) = (new Frame(reading.Reading), new Contention(reading), new Grounds(reading));
        var (actors, asking, answerable) = (new Actors(reading), new Asking(frame), new Answerable(reading));
        var (claims, cues, views, terms) = (new ClaimDrafts(reading, asking, contention, grounds, actors), new CueDrafts(reading, asking, contention, grounds), new ViewDrafts(reading, asking, contention, grounds), new TermDrafts(reading, asking, contention));
        return Enumerable.Range(0, reading.Reading.Sentences.Length).Select(s => ExcerptFinder.Find(reading, s)).OfType<Excerpt>()
            .SelectMany(e => ((Draft[])[.. claims.Of(e), .. cues.Of(e), .. views.Of(e), .. terms.Of(e)]).Select(d => d with { IsAnswerable = answerable.Holds(e, d) })).Where(d => PromptRules.Keeps(d.Text));
    }

    // The best first, each form and question counting for less the more often it came; in the order of the text.
    private static SortedList<(int, PromptForm), Draft> Choose(IEnumerable<Draft> drafts)
    {
        var chosen = new SortedList<(int, PromptForm), Draft>();
        var (used, quoted) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var queue = new PriorityQueue<Draft, (double, int, PromptForm, string)>(drafts.Select(d => (d, Key(d))));
        while (queue.TryDequeue(out var draft, out var key))
        {
            if (Key(draft) is var now && now.CompareTo(key) > 0)
            {
                queue.Enqueue(draft, now);
                continue;
            }

            if (-key.Item1 < LeastMerit)
                break;
            var same = chosen.Values.Where(d => d.Sentence == draft.Sentence).ToArray();
            if (same.Length >= PerSentence || same.Length > 0 && draft.Merit < SecondMerit || same.Any(d => d.Form == draft.Form)
                || used.GetValueOrDefault(draft.Question) >= MostOfQuestion || Neighbours(draft).Any(d => d.Question == draft.Question))
                continue;
            // A text that repeats itself is asked once.
            if (same.Length == 0 && quoted.GetValueOrDefault(draft.Text) > 0)
                continue;
            quoted[draft.Text] = 1;
            chosen.Add((draft.Sentence, draft.Form), draft);
            used[draft.Form.ToString()] = used.GetValueOrDefault(draft.Form.ToString()) + 1;
            used[draft.Question] = used.GetValueOrDefault(draft.Question) + 1;
        }

        return chosen;

        (double, int, PromptForm, string) Key(Draft d) =>
            (-(d.Merit - FormSatiety * used.GetValueOrDefault(d.Form.ToString()) - QuestionSatiety * used.GetValueOrDefault(d.Question)), d.Sentence, d.Form, d.Question);

        // What would come right before and after.
        IEnumerable<Draft> Neighbours(Draft d)
        {
            var at = chosen.Keys.Count(k => k.CompareTo((d.Sentence, d.Form)) < 0);
            return chosen.Values.Skip(at - 1).Take(at == 0 ? 1 : 2);
        }
    }

    private static Prompt Make(IndexedReading indexed, Draft draft)
    {
        var sentence = indexed.Reading.Sentences[draft.Sentence];
        var mark = new PassageMark(draft.Focus, Surroundings(indexed.Reading, draft.Sentence));
        return new Prompt
        {
            Id = IdOf(indexed.Reading, draft),
            Text = draft.Text,
            Form = draft.Form,
            Reading = indexed.Reading.Id,
            Passage = mark,
            Answers = [mark, .. AnswersOf(indexed, draft, mark.Shown!.Value).Take(MostAnswers - 1)],
            Section = sentence.Section,
            Page = indexed.Reading.Pages.LabelOf(sentence.Span),
        };
    }

    // What the question relies on before what is merely near.
    private static IEnumerable<PassageMark> AnswersOf(IndexedReading indexed, Draft draft, TextSpan shown) =>
        draft.Besides.Select(b => new PassageMark(b, shown.Contains(b) ? shown : null)).Concat(AnswerFinder.Find(indexed, draft));

    /// <summary>The sentence with those around it, of its paragraph, as many as a passage may hold.</summary>
    internal static TextSpan Surroundings(Reading reading, int sentence)
    {
        var (first, last) = (sentence, sentence);
        for (var grows = true; grows;)
        {
            grows = false;
            if (Takes(first - 1))
                (first, grows) = (first - 1, true);
            if (Takes(last + 1))
                (last, grows) = (last + 1, true);
        }

        return new TextSpan(reading.Sentences[first].Span.Start, reading.Sentences[last].Span.End);

        bool Takes(int at) =>
            at >= 0 && at < reading.Sentences.Length && reading.Sentences[at].Paragraph == reading.Sentences[sentence].Paragraph
            && Math.Max(reading.Sentences[last].Span.End, reading.Sentences[at].Span.End) - Math.Min(reading.Sentences[first].Span.Start, reading.Sentences[at].Span.Start) <= PassageBuilder.MaxLength;
    }

    // Over what a new import of the same text leaves alone: another wording of a question keeps its id.
    private static PromptId IdOf(Reading reading, Draft draft)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{reading.Id}\n{reading.ContentHash}\n{draft.Form}\n{draft.Focus.Start}-{draft.Focus.End}"));
        return PromptId.Parse("g-" + Convert.ToHexStringLower(hash.AsSpan(0, 4)));
    }
}
