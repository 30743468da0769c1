using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Timelines;

/// <summary>Years that tell where something was published and nothing of what the reading is about.</summary>
internal static class InTextCitation
{
    private static readonly string[] s_lists = ["references", "bibliography", "works cited", "literature cited", "literature", "sources", "further reading", "reference list"];

    /// <summary>UTF-16 units after a sentence's last word in which its bracket closes.</summary>
    private const int AfterSentence = 3;

    /// <summary>The sentence stands in the reading's list of references.</summary>
    public static bool InReferences(IndexedReading reading, int sentence) =>
        s_lists.Contains(reading.Reading.Sections[reading.Reading.Sentences[sentence].Section].Title.Trim().ToLowerInvariant());

    /// <summary><c>(Smith et al., 2020)</c>, <c>(see Smith 1999: 23)</c>, <c>(Smith &amp; Jones, 1999; Doe, 2001)</c>. A name and a year alone may be a place and its event.</summary>
    public static bool Holds(string text, ImmutableArray<Token> tokens, DateExpression date)
    {
        var start = tokens[date.First].Span.Start;
        if (IsAddress(text, start))
            return true;
        var (first, end) = (tokens[0].Span.Start, tokens[date.Last].Span.End);
        var open = first + text.AsSpan(first, start - first + 1).LastIndexOfAny('(', ')');
        var close = end + text.AsSpan(end, Math.Min(tokens[^1].Span.End + AfterSentence, text.Length) - end).IndexOfAny('(', ')');
        if (open < first || text[open] != '(' || close < end || text[close] != ')')
            return false;
        var within = text[(open + 1)..close];
        var named = tokens.Any(t => t.Span.Start > open && t.Span.Start < start && t.Is(TokenTraits.Capital));
        var prose = tokens.Any(t => t.Span.Start > open && t.Span.End < close && t.Is(TokenTraits.Function) && t.Span.Of(text).ToLowerInvariant() is not ("and" or "in"));
        return within.Contains("et al", StringComparison.Ordinal)
            || named && !prose && (within.Contains(';', StringComparison.Ordinal) || within.Contains('&', StringComparison.Ordinal)
                || within.StartsWith("see ", StringComparison.OrdinalIgnoreCase) || within.StartsWith("cf", StringComparison.OrdinalIgnoreCase)
                || text[tokens[date.Last].Span.End] is ':' || within.Contains("p. ", StringComparison.Ordinal) || within.Contains("pp. ", StringComparison.Ordinal));
    }

    // "10.1186/2045-3701", "https://example.org/2019".
    private static bool IsAddress(string text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var before = text.AsSpan(start, at - start);
        return before.Contains("10.", StringComparison.Ordinal) && before.Contains('/') || before.Contains("://", StringComparison.Ordinal) || before.StartsWith("www.", StringComparison.Ordinal);
    }
}
