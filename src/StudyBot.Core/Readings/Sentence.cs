using System.Collections.Immutable;

namespace StudyBot.Core.Readings;

/// <param name="Index">Position in the reading, from 0.</param>
/// <param name="Span">In the reading's text; holds no line break.</param>
/// <param name="Paragraph">Index of the paragraph that holds it.</param>
/// <param name="Section">Index of the section that holds it.</param>
/// <param name="Footnotes">Labels of the footnote markers that stood in it or right after it, in order.</param>
public sealed record Sentence(int Index, TextSpan Span, int Paragraph, int Section, ImmutableArray<string> Footnotes)
{
    /// <summary>It is a part of what was too long for a sentence, and the next sentence goes on with it.</summary>
    public bool GoesOn { get; init; }
}
