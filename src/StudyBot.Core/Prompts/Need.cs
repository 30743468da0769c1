namespace StudyBot.Core.Prompts;

/// <summary>What a passage must give before a question is asked of a claim in it.</summary>
internal enum Need
{
    Nothing,

    /// <summary>Somebody who could answer for the claim.</summary>
    Author,

    /// <summary>A reason, a proof or an example that the text marks as such.</summary>
    Grounds,

    /// <summary>A reason or a proof in the sentence of the claim.</summary>
    Facts,

    /// <summary>Two who act in the passage.</summary>
    Actors,

    /// <summary>Other sentences that go on about the same, after a claim that opens the paragraph.</summary>
    Lead,

    /// <summary>Such sentences, and a word among them that turns or concedes.</summary>
    Contrast,
}
