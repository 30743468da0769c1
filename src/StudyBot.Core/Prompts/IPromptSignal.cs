namespace StudyBot.Core.Prompts;

/// <summary>Wakes whoever posts prompts before its next round.</summary>
public interface IPromptSignal
{
    void Ring();
}
