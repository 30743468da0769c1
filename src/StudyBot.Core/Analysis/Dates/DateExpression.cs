using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis.Dates;

/// <summary>A date that a text states.</summary>
/// <param name="Edtf">ISO 8601-2, levels 0-2.</param>
/// <param name="InWords">For a person: <c>since 1999</c>, <c>the 1980s</c>.</param>
/// <param name="Span">As printed, with its "since" or "between … and".</param>
/// <param name="First">First token of it, an index into the sentence's tokens.</param>
/// <param name="Last">Last token of it.</param>
public sealed record DateExpression(string Edtf, string InWords, TextSpan Span, int First, int Last, DateRole Role)
{
    /// <summary>Of its first point in time: "the end of the '80s".</summary>
    public PeriodPart Part { get; init; }
}
