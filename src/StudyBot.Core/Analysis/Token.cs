using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <summary>A word or number.</summary>
/// <param name="Span">In the text that was read; a possessive <c>’s</c> stays outside.</param>
public readonly record struct Token(TextSpan Span, TokenTraits Traits)
{
    public bool Is(TokenTraits trait) => (Traits & trait) == trait;
}

[Flags]
public enum TokenTraits
{
    None = 0,

    /// <summary>Begins with an upper-case letter.</summary>
    Capital = 1,

    /// <summary>Two or more letters, all upper case (<c>NATO</c>, <c>U.S.</c>).</summary>
    AllCaps = 2,

    /// <summary>First word of its sentence, so that its capital means nothing.</summary>
    Initial = 4,

    Number = 8,

    /// <summary>Tied to the next token by a hyphen or slash, without a space.</summary>
    GluedToNext = 16,

    /// <summary>Stands between quotation marks.</summary>
    Quoted = 32,

    Function = 64,
}
