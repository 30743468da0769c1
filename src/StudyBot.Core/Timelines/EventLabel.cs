using StudyBot.Core.Readings;

namespace StudyBot.Core.Timelines;

/// <summary>Words of a sentence, or all of it.</summary>
/// <param name="Span">In the reading's text.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="IsCutBefore">The phrase begins before it; shown with a mark.</param>
/// <param name="IsCutAfter">The phrase goes on after it; shown with a mark.</param>
public sealed record EventLabel(TextSpan Span, string Text, bool IsCutBefore, bool IsCutAfter)
{
    /// <summary>A name alone ("Bucharest summit"), which asserts nothing.</summary>
    public bool IsName { get; init; }

    /// <summary>As it is shown.</summary>
    public string Shown => (IsCutBefore ? "[…] " : "") + Text + (IsCutAfter ? " […]" : "");
}
