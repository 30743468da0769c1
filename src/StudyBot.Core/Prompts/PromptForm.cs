namespace StudyBot.Core.Prompts;

/// <summary>What a prompt asks its readers to do.</summary>
public enum PromptForm
{
    /// <summary>Say what a term or a definition means.</summary>
    Explain,

    /// <summary>Say how far a claim holds.</summary>
    Weigh,

    /// <summary>Set two sides against each other.</summary>
    Compare,

    /// <summary>From cause to effect, or from condition to consequence.</summary>
    Consequence,

    /// <summary>Whose view it is, and who would share it.</summary>
    WhoSays,

    /// <summary>What a single word does.</summary>
    CloseReading,

    /// <summary>An aim, and whether it was reached.</summary>
    Purpose,

    /// <summary>What was observed and what was inferred.</summary>
    Evidence,

    /// <summary>What an example shows.</summary>
    Example,

    /// <summary>What a date or a period changes.</summary>
    Period,

    /// <summary>Written by an instructor.</summary>
    Curated,
}
