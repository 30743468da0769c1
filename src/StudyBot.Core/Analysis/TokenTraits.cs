namespace StudyBot.Core.Analysis;

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
