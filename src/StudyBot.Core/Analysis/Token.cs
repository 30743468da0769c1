using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <summary>A word or number.</summary>
/// <param name="Span">In the text that was read; a possessive <c>’s</c> stays outside.</param>
public readonly record struct Token(TextSpan Span, TokenTraits Traits)
{
    public bool Is(TokenTraits trait) => (Traits & trait) == trait;
}
