using System.Text.RegularExpressions;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about a view that the text reports: only where another voice, or the text's own word on it, stands beside.</summary>
internal sealed partial class ViewDrafts(IndexedReading indexed, Asking asking, Contention contention, Grounds grounds)
{
    // Words of content in common, from which two sentences speak of one thing.
    private const int LeastShared = 2;

    public IEnumerable<Draft> Of(Excerpt excerpt)
    {
        var sentence = excerpt.Sentence;
        foreach (var name in indexed.Speeches[sentence].Select(s => s.Name).Where(n => indexed.Names.IsPerson(n) && excerpt.Said.Contains(n, StringComparison.Ordinal)).Distinct().Take(1))
            if (Another(sentence, name) is { } other)
                yield return Make(excerpt, QuestionBank.Of("agreeing")[0], 3.1, name, other.Name) with { Besides = [indexed.Reading.Sentences[other.Sentence].Span] };
        if (!ClaimDrafts.IsReported(indexed, excerpt) || excerpt.Words.TakeWhile(w => w != "that").Any(w => w is "our" or "we" || Words.Findings.Contains(w)) || Answer(sentence) is not { } answer)
            yield break;
        var family = asking.Frame.HasAuthor && Words.Reporting.Any(c => excerpt.Find(c) >= 0) ? "reporting" : "viewed";
        if ((!asking.Frame.HasAuthor || contention.Around(sentence) >= ClaimDrafts.LeastAround) && (asking.Frame.HasAuthor && indexed.Speeches[sentence].Any(v => indexed.Names.IsPerson(v.Name)) || Words.Attributing.Concat(Words.Reporting).Any(c => excerpt.Find(c) >= 0 && (!IsGroup(c) || Saying().IsMatch(excerpt.Said)))))
            foreach (var question in QuestionBank.Of(family))
                yield return Make(excerpt, question, 2.7) with { Besides = [indexed.Reading.Sentences[answer].Span] };
    }

    private Draft Make(Excerpt excerpt, string question, double merit, string name = "", string other = "") =>
        new(excerpt.Sentence, PromptForm.WhoSays, question, excerpt.Claim, asking.Ask(excerpt, question, "", name, other), merit);

    // "Critics" hold a view where they say something.
    private static bool IsGroup(string cue) => cue is "critics" or "opponents" or "supporters" or "proponents";

    [GeneratedRegex(@"\b(?:[Cc]ritics|[Oo]pponents|[Ss]upporters|[Pp]roponents)\b[\p{L} ]{0,40}\b(?:argu|suggest|claim|sa(?:y|id)|believ|call|saw|see|held|hold|point|contend|fear|warn|object|maintain|think|thought)")]
    private static partial Regex Saying();

    // What corrects, doubts or seconds the view, in the sentences after.
    private int? Answer(int sentence) =>
        Enumerable.Range(sentence + 1, asking.Frame.HasAuthor ? 2 : 4).Where(s => s < indexed.Reading.Sentences.Length && indexed.Reading.Sentences[s].Paragraph == indexed.Reading.Sentences[sentence].Paragraph && (asking.Frame.HasAuthor ? Answering() : Voices()).IsMatch(indexed.Reading.TextOf(indexed.Reading.Sentences[s])) && (asking.Frame.HasAuthor || grounds.Shared(s, sentence) >= LeastShared))
            .Select(s => (int?)s).FirstOrDefault();

    // Somebody else whose view stands beside.
    private (string Name, int Sentence)? Another(int sentence, string name) =>
        Enumerable.Range(sentence - 2, 5).Where(s => s != sentence && s >= 0 && s < indexed.Reading.Sentences.Length && indexed.Reading.Sentences[s].Paragraph == indexed.Reading.Sentences[sentence].Paragraph)
            .SelectMany(s => indexed.Speeches[s].Where(v => v.Name != name && indexed.Names.IsPerson(v.Name) && indexed.Reading.TextOf(indexed.Reading.Sentences[s]).Contains(v.Name, StringComparison.Ordinal)).Select(v => ((string, int)?)(v.Name, s)))
            .FirstOrDefault();

    [GeneratedRegex(@"^(?:However|But|Nonetheless|Nevertheless|Yet|On the other hand|In contrast|By contrast|Still|Others?|Other \p{Ll}+|Critics|Opponents|This course|As a result)\b|\b(?:however|disagree[ds]?|disput\w+|reject(?:s|ed)?|criticis\w+|criticiz\w+|contrary to|in fact|even if|although)\b")]
    private static partial Regex Answering();

    // A text that only reports answers a view with another one.
    [GeneratedRegex(@"\b(?:(?:dis)?agree[ds]?|critics|opponents|scholars|historians|scholarship|disput\w+|reject(?:s|ed)?|oppos(?:e|es|ed))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Voices();
}
