namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What a token can be as an answer, apart from the word that it is.</summary>
[Flags]
internal enum TokenFact : byte
{
    None = 0,

    /// <summary>Begins with a capital that its place in the sentence does not explain.</summary>
    Name = 1,

    /// <summary>Figures or a number word.</summary>
    Number = 2,

    /// <summary>Part of a date.</summary>
    Date = 4,

    Function = 8,

    /// <summary>Right after a preposition of place (<c>in</c>, <c>at</c>, <c>near</c>), and a name.</summary>
    Place = 16,

    /// <summary>Opens a reason (<c>because</c>, <c>due to</c>, <c>in order to</c>, <c>led to</c>).</summary>
    Reason = 32,

    /// <summary>A share or a sum of money, by its sign or its word.</summary>
    Amount = 64,

    /// <summary>A word that names or defines (<c>called</c>, <c>means</c>, <c>known as</c>).</summary>
    Naming = 128,
}
