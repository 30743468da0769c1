namespace StudyBot.Core.Prompts;

/// <summary>Where members answer.</summary>
public enum PromptPlacement
{
    /// <summary>In the channel itself.</summary>
    Channel,

    /// <summary>In a thread under the prompt.</summary>
    Thread,

    /// <summary>The prompt is a new post of a forum.</summary>
    Forum,
}
