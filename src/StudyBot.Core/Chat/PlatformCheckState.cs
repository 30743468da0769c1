namespace StudyBot.Core.Chat;

public enum PlatformCheckState
{
    Ok,

    /// <summary>It works, or could not be looked at.</summary>
    Warn,

    /// <summary>It does not work.</summary>
    Fail,
}
