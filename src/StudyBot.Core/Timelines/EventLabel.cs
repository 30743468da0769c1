using StudyBot.Core.Readings;

namespace StudyBot.Core.Timelines;

/// <summary>A few words of a sentence.</summary>
/// <param name="Span">In the reading's text.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="IsCutBefore">The phrase begins before it; shown with a mark.</param>
/// <param name="IsCutAfter">The phrase goes on after it; shown with a mark.</param>
public sealed record EventLabel(TextSpan Span, string Text, bool IsCutBefore, bool IsCutAfter)
{
    /// <summary>As it is shown.</summary>
    public string Shown => (IsCutBefore ? "[…] " : "") + Text + (IsCutAfter ? " […]" : "");
}
