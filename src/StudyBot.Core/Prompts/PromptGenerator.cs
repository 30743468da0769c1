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

    // Of a second question about the same words.
    private const double SecondMerit = 2.3;

    private const int MostAnswers = 4;

    // Prompts on one sentence: a second one needs another form.
    private const int PerSentence = 2;

    // Each prompt of a form lowers the next one's merit by as much, so that the forms vary.
    private const double Satiety = 0.04;

    /// <returns>Every prompt that the reading gives, in the order of the text; the same ones each time.</returns>
    public static ImmutableArray<Prompt> Generate(IndexedReading reading)
    {
        var chosen = Choose(DraftsOf(reading), reading.Reading.Text);
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        var prompts = ImmutableArray.CreateBuilder<Prompt>(chosen.Count);
        foreach (var draft in chosen.OrderBy(d => d.Focus.Start).ThenBy(d => d.Form))
        {
            // The questions of a family in turn, and never the one just asked.
            var turn = asked[draft.Family] = asked.GetValueOrDefault(draft.Family, -1) + 1;
            var inTurn = Enumerable.Range(turn, draft.Questions.Length).Select(i => draft.Questions[i % draft.Questions.Length]).ToArray();
            prompts.Add(Make(reading, draft, inTurn.FirstOrDefault(q => prompts.Count == 0 || Ending(q) != Ending(prompts[^1].Text)) ?? inTurn[0]));
        }

        return prompts.ToImmutable();
    }

    private static string Ending(string text) => text[Math.Max(0, text.Length - 30)..];

    private static List<Draft> DraftsOf(IndexedReading reading)
    {
        var frame = new Frame(reading.Reading);
        var contention = new Contention(reading);
        var grounds = new Grounds(reading);
        var (claims, verdicts, terms, voices) = (new ClaimDrafts(reading, frame, contention, grounds), new VerdictDrafts(reading, frame, contention), new TermDrafts(reading, frame, contention), new VoiceDrafts(reading, frame, contention));
        var findings = new FindingDrafts(reading, frame, grounds);
        var drafts = new List<Draft>();
        for (var s = 0; s < reading.Reading.Sentences.Length; s++)
            drafts.AddRange(claims.Of(s).Concat(findings.Of(s)).Concat(verdicts.Of(s)).Concat(terms.Of(s)).Concat(voices.Of(s)).Where(d => !d.Questions.IsEmpty));
        return drafts;
    }

    // The best first, each form and family counting for less the more often it came.
    private static List<Draft> Choose(List<Draft> drafts, string text)
    {
        var chosen = new List<Draft>();
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        var bySentence = new Dictionary<int, List<Draft>>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var queue = new PriorityQueue<Draft, (double, int, int)>(drafts.Select(d => (d, Key(d))));
        while (queue.TryDequeue(out var draft, out var key))
        {
            if (Key(draft) is var now && now.CompareTo(key) > 0)
            {
                queue.Enqueue(draft, now);
                continue;
            }

            if (-key.Item1 < LeastMerit)
                break;
            var same = bySentence.TryGetValue(draft.Sentence, out var list) ? list : bySentence[draft.Sentence] = [];
            if (same.Count >= PerSentence || same.Any(d => d.Form == draft.Form || Overlap(d.Focus, draft.Focus) > 0.6 && !AsksAnew(d, draft)))
                continue;
            // A text that repeats itself is asked once.
            if (!asked.Add(draft.Focus.Of(text)) && same.Count == 0)
                continue;
            same.Add(draft);
            chosen.Add(draft);
            forms[draft.Form.ToString()] = forms.GetValueOrDefault(draft.Form.ToString()) + 1;
            forms[draft.Family] = forms.GetValueOrDefault(draft.Family) + 1;
        }

        return chosen;

        (double, int, int) Key(Draft d) => (-(d.Merit - Satiety * (forms.GetValueOrDefault(d.Form.ToString()) + forms.GetValueOrDefault(d.Family))), d.Focus.Start, d.Focus.End);
    }

    // The claim as a whole after a word of it: worth a second post where much can be said of it.
    private static bool AsksAnew(Draft first, Draft second) =>
        first.Focus == second.Focus && ClaimDrafts.AsksOfWhole(second.Family) && !ClaimDrafts.AsksOfWhole(first.Family)
        && (first.Form is PromptForm.Weigh or PromptForm.CloseReading or PromptForm.Compare or PromptForm.Consequence or PromptForm.Period) && second.Merit >= SecondMerit;

    // Share of the shorter that both hold: the same words are not asked about twice.
    private static double Overlap(TextSpan one, TextSpan other) =>
        Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) / (double)Math.Min(one.Length, other.Length);

    private static Prompt Make(IndexedReading indexed, Draft draft, string text)
    {
        var sentence = indexed.Reading.Sentences[draft.Sentence];
        var mark = new PassageMark(draft.Focus, Surroundings(indexed.Reading, draft.Sentence));
        return new Prompt
        {
            Id = IdOf(indexed.Reading, draft),
            Text = text,
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
