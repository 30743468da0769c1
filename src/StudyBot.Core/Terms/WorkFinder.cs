using System.Collections.Frozen;
using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>Quotations that are titles of works, by what stands before them and by their form.</summary>
internal static class WorkFinder
{
    private static readonly FrozenSet<string> s_leads = (
        "entitled titled article book novel film movie poem song single album essay chapter paper report study communication play opera painting magazine newspaper journal documentary episode series lecture treatise pamphlet " +
        "hymn ballad trilogy memoir autobiography biography sculpture manifesto track").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Longest title, in words.</summary>
    private const int LongestTitle = 25;

    public static ImmutableArray<(int Sentence, TextSpan Title)> Find(IndexedReading reading)
    {
        var found = ImmutableArray.CreateBuilder<(int, TextSpan)>();
        for (var s = 0; s < reading.Terms.Sentences.Length; s++)
            foreach (var quotation in reading.Quotations[s])
                if (reading.Reading.Sentences[s].Span.Contains(quotation) && IsTitle(reading.Reading.Text, reading.Terms.Sentences[s], quotation))
                    found.Add((s, quotation));
        return found.ToImmutable();
    }

    private static bool IsTitle(string text, ImmutableArray<Token> tokens, TextSpan quotation)
    {
        var words = tokens.Where(t => quotation.Contains(t.Span)).ToArray();
        if (words.Length is 0 or > LongestTitle || !words[0].Is(TokenTraits.Capital) && !words[0].Is(TokenTraits.Number))
            return false;
        var open = tokens.IndexOf(words[0]);
        var lead = open > 0 ? tokens[open - 1].Span.Of(text).ToLowerInvariant() : "";
        if (s_leads.Contains(lead) || s_leads.Contains(lead.TrimEnd('s')))
            return true;
        var before = text.AsSpan(0, Math.Max(quotation.Start - 1, 0)).TrimEnd();
        if (before is [.., ':' or ','] || SpeakerFinder.IsSaying(lead) || lead is "that")
            return false;
        var content = words.Where(w => !w.Is(TokenTraits.Function)).ToArray();
        var isCapitalised = content.Length >= 2 && content.All(w => w.Is(TokenTraits.Capital) || w.Is(TokenTraits.Number));
        var hasSubtitle = words.Length >= 4 && quotation.Of(text).TrimEnd().Contains(": ", StringComparison.Ordinal) && content.Length >= 3;
        return hasSubtitle || isCapitalised && (lead.Length == 4 && lead.All(char.IsAsciiDigit) || content.Length >= 3 && HasYearAfter(text, tokens, quotation));
    }

    // "“Title”, appeared in 1996", "“Title” (1996)".
    private static bool HasYearAfter(string text, ImmutableArray<Token> tokens, TextSpan quotation)
    {
        var after = tokens.Where(t => t.Span.Start >= quotation.End).Take(3).ToArray();
        return after is [{ Span.Length: 4 } year, ..] && year.Is(TokenTraits.Number) && text[year.Span.Start - 1] is '('
            || after is [var verb, var small, var date] && date.Is(TokenTraits.Number) && small.Span.Of(text) is "in" && verb.Span.Of(text) is "published" or "appeared" or "released" or "issued" or "printed";
    }
}
