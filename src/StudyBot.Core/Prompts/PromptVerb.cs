namespace StudyBot.Core.Prompts;

/// <summary>What <c>/prompt</c> can be told to do.</summary>
public enum PromptVerb
{
    Now,
    Schedule,
    List,
    Preview,
    Skip,
    Swap,
    Pause,
    Resume,
    Remove,
    Suggest,
    Suggestions,
    Approve,
    Decline,
    History,
}
