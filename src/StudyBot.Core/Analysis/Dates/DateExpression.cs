using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis.Dates;

/// <summary>A date that a text states.</summary>
/// <param name="Edtf">ISO 8601-2, levels 0-2.</param>
/// <param name="InWords">For a person: <c>since 1999</c>, <c>the 1980s</c>.</param>
/// <param name="Span">As printed, with its "since" or "between … and".</param>
/// <param name="First">First token of it, an index into the sentence's tokens.</param>
/// <param name="Last">Last token of it.</param>
public sealed record DateExpression(string Edtf, string InWords, TextSpan Span, int First, int Last, DateRole Role);

/// <summary>How a date stands in its sentence, which decides what it can date.</summary>
public enum DateRole
{
    /// <summary><c>in 1996</c>, <c>since 1999</c>, or a bare year: it dates what happens in its clause.</summary>
    Adverbial,

    /// <summary><c>the 2008 Bucharest Declaration</c>: it dates the noun phrase that follows, and no more.</summary>
    Premodifier,

    /// <summary><c>at 2008 Bucharest summit</c>: a noun phrase that is itself a place in time for its clause.</summary>
    LocatingPremodifier,
}
