using System.Text.RegularExpressions;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Finds how a sentence can be quoted: whole, and with the sentence beside it where it leans on that one.</summary>
internal static partial class ExcerptFinder
{
    /// <summary>Room for a lead and a question beside the quotation.</summary>
    public const int Longest = 500;

    private const int Shortest = 60;

    /// <returns>Null where not even two sentences stand alone.</returns>
    public static Excerpt? Find(IndexedReading indexed, int sentence)
    {
        if (Whole(indexed, sentence) is not { } claim || claim.Said.Length < Shortest)
            return null;
        var text = indexed.Reading.Text;
        if (StandsAlone.LeansBack(claim, indexed) || StandsAlone.LeansOnNoun(indexed, sentence))
        {
            return Beside(indexed, sentence, -1) is { } before && Standing(indexed, before) is { } first && first.Claim.Length + claim.Claim.Length < Longest
                ? claim.With(text, new TextSpan(first.Claim.Start, claim.Claim.End))
                : Standing(indexed, claim) is { } rest ? Fit(rest) : null;
        }

        return LeansOn().IsMatch(claim.Said)
            ? Beside(indexed, sentence, 1) is { } after ? Fit(claim.With(text, new TextSpan(claim.Claim.Start, after.Claim.End))) : null
            : Fit(claim);
    }

    // Itself, or without an opening that only adds to what went before: the rest is a whole sentence.
    private static Excerpt? Standing(IndexedReading indexed, Excerpt whole)
    {
        if (StandsAlone.LeansOnNoun(indexed, whole.Sentence) || LeansOn().IsMatch(whole.Said))
            return null;
        var rest = Adding().Match(whole.Said) is { Success: true } tie ? Excerpt.Of(indexed.Reading.Text, whole.Sentence, new TextSpan(whole.Claim.Start + tie.Length, whole.Claim.End)) : whole;
        return StandsAlone.LeansBack(rest, indexed) ? null : rest;
    }

    private static Excerpt? Fit(Excerpt excerpt) => excerpt.Text.Length <= Longest ? excerpt : null;

    private static Excerpt? Beside(IndexedReading indexed, int sentence, int step)
    {
        var (other, sentences) = (sentence + step, indexed.Reading.Sentences);
        return other >= 0 && other < sentences.Length && sentences[other].Paragraph == sentences[sentence].Paragraph ? Whole(indexed, other) : null;
    }

    private static Excerpt? Whole(IndexedReading indexed, int sentence)
    {
        var (text, span) = (indexed.Reading.Text, indexed.Reading.Sentences[sentence].Span);
        if (End(text, span) is not { } end || !char.IsUpper(text[span.Start]) && text[span.Start] is not ('“' or '‘'))
            return null;
        var whole = Excerpt.Of(text, sentence, new TextSpan(span.Start, end));
        return StandsAlone.IsQuotable(whole) ? whole : null;
    }

    private static int? End(string text, TextSpan whole)
    {
        var end = whole.End;
        if (text[end - 1] is not '.')
            // "“… mandate.”": the stop inside belongs to the quotation.
            return end - whole.Start > 2 && text[end - 1] is '”' or '"' && text[end - 2] is '.' ? end : null;
        end -= text[end - 2] == ' ' ? 2 : 1;
        // A reference at the end says nothing to a reader of the quotation.
        while (text[end - 1] == ']' && text.LastIndexOf(" [", end, end - whole.Start, StringComparison.Ordinal) is var reference and > 0)
            end = reference;
        return end;
    }

    // "a profound contradiction": which one, the next sentence tells.
    [GeneratedRegex(@"\b(?:an?|two|three|another|several) (?:[^.,]{0,60}(?:, [^.,]{0,50},)? )?(?:contradictions?|paradox|dilemma|reasons|ways|consequences)$")]
    private static partial Regex LeansOn();

    [GeneratedRegex(@"^(?:In fact|Moreover|Furthermore|Meanwhile|Not by chance|Finally|In addition|Actually|Anyway|Indeed|Overall|In conclusion|To conclude|In summary), ")]
    private static partial Regex Adding();
}
