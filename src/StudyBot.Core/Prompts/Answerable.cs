using System.Text.RegularExpressions;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Whether a question can be argued over with what the passage and the quotation give: neither settled by the one nor left alone by the other.</summary>
internal sealed partial class Answerable(IndexedReading indexed)
{
    // Sentences beside the quotation, to argue or to reply from.
    private const int LeastBeside = 2;

    // The same where one is chosen among them, for and against.
    private const int LeastToChoose = 3;

    public bool Holds(Excerpt excerpt, Draft draft)
    {
        var beside = Beside(excerpt);
        return !LeansFurther(excerpt)
            && !(IsOf("claims") && Lasting().IsMatch(excerpt.Said))
            && (!draft.Question.Contains("rom the passage", StringComparison.Ordinal) || beside >= LeastBeside)
            && (!draft.Question.Contains("facts in the passage", StringComparison.Ordinal) || beside >= LeastBeside)
            && (!draft.Question.StartsWith("Which sentence of the passage", StringComparison.Ordinal) || beside >= LeastToChoose)
            && (!draft.Question.StartsWith("Suppose a critic", StringComparison.Ordinal) || IsBuiltOn(excerpt.Sentence) || Drawn().IsMatch(excerpt.Said))
            && (!IsOf("judging") || Words.Arguing.Any(w => draft.Text.Contains($"“{w}”", StringComparison.OrdinalIgnoreCase)))
            && !(IsOf("ranking") && OneOf().IsMatch(excerpt.Said))
            && !(IsOf("causal") && (Chained().IsMatch(excerpt.Said) || Restated().IsMatch(excerpt.Said)))
            && !((IsOf("viewed") || IsOf("reporting")) && Adopted().IsMatch(excerpt.Said))
            && !(IsOf("hedging") && Aside().IsMatch(excerpt.Said))
            && !(IsOf("contrasting") && Settled().IsMatch(excerpt.Said))
            && !(IsOf("explaining") && Answered().IsMatch(excerpt.Said))
            && (!IsOf("term") || IsTakenUp(excerpt, draft));

        bool IsOf(string family) => family is "claims" ? QuestionBank.OfClaims.Any(q => q.Text == draft.Question) : QuestionBank.Of(family).Contains(draft.Question);
    }

    private int Beside(Excerpt excerpt)
    {
        var passage = PromptGenerator.Surroundings(indexed.Reading, excerpt.Sentence);
        return indexed.Reading.Sentences.Count(s => passage.Contains(s.Span) && (s.Span.End <= excerpt.Span.Start || s.Span.Start >= excerpt.Span.End));
    }

    // "this historical dilemma": neither quoted sentence has told which.
    private static bool LeansFurther(Excerpt excerpt)
    {
        if (!excerpt.IsSecond)
            return false;
        var first = excerpt.Text[..(excerpt.Claim.Start - excerpt.Span.Start)];
        return Pointing().Matches(excerpt.Said).Any(m => !first.Contains(m.Groups["noun"].Value, StringComparison.OrdinalIgnoreCase));
    }

    // The next sentence takes the claim up, or follows from it.
    private bool IsBuiltOn(int sentence)
    {
        var sentences = indexed.Reading.Sentences;
        return sentence + 1 < sentences.Length && sentences[sentence + 1].Paragraph == sentences[sentence].Paragraph && Building().IsMatch(indexed.Reading.TextOf(sentences[sentence + 1]));
    }

    // Another sentence of the passage speaks of the phrase in its words.
    private bool IsTakenUp(Excerpt excerpt, Draft draft)
    {
        var (passage, text) = (PromptGenerator.Surroundings(indexed.Reading, excerpt.Sentence), indexed.Reading.Text);
        var noun = draft.Focus.Of(text).Split(' ')[^1].TrimEnd('s');
        return indexed.Reading.Sentences.Any(s => passage.Contains(s.Span) && !excerpt.Span.Contains(s.Span) && !s.Span.Contains(draft.Focus) && s.Span.Of(text).Contains(noun, StringComparison.OrdinalIgnoreCase));
    }

    // That something went on from one date to another.
    [GeneratedRegex(@"\b(?:remained|lasted|continued|persisted|stayed)\b.{0,60}\b(?:until|till)\b|\bsince\b.{0,80}\buntil\b|\blasted (?:from|between|for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"^(?:Therefore|Thus|Hence|As a result|For this reason|For these reasons|Consequently|Accordingly)\b|^(?:[\p{L}’]+ ){0,4}[Tt]h(?:is|ese) ")]
    private static partial Regex Building();

    [GeneratedRegex(@"\b(?:therefore|thus|hence)\b.{0,40}\b(?:necessary|must|should|needs?)\b")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"\b(?:one (?:of|among)|among) (?:the|its|their) (?:main|principal|foremost)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OneOf();

    // "the conflict that led to …": one of several links.
    [GeneratedRegex(@"\b(?:that|which) (?:had |have |has )?(?:led to|leads to|caused|provoked|triggered|resulted in|prevented|gave rise to)\b")]
    private static partial Regex Chained();

    // The want of a thing prevents its being there.
    [GeneratedRegex(@"\b(?:lack|absence|stall|failure|inability|want|end) of\b[^,]*\bprevent", RegexOptions.IgnoreCase)]
    private static partial Regex Restated();

    [GeneratedRegex(@"\b[Aa]s (?:\p{Lu}[\p{L}.’-]+ )+(?:(?:has|have|rightly|correctly) )?(?:observe[ds]?|argue[ds]?|note[ds]?|writes|wrote|points? out|pointed out|puts? it|shows|showed|shown|remark(?:s|ed)|stress(?:es|ed))\b")]
    private static partial Regex Adopted();

    [GeneratedRegex(@", (?:perhaps|probably) \p{L}+(?:ed|ne|ing|en)\b")]
    private static partial Regex Aside();

    // Which side won, and what came of it.
    [GeneratedRegex(@"\bprevailed over\b.*\b(?:therefore|thus|hence)\b")]
    private static partial Regex Settled();

    [GeneratedRegex(@"\b(?:explained by|due to|attributed to|reflect|explain)\b.*(?:, but\b|, although\b|\b(?:or|alternatively)\b)")]
    private static partial Regex Answered();

    [GeneratedRegex(@"\b[Tt]h(?:is|ese) \p{Ll}+(?:al|ive|ic|ous|ful|ing|ent|ant|able|ible) (?<noun>\p{Ll}+)")]
    private static partial Regex Pointing();
}
