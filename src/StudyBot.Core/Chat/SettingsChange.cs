namespace StudyBot.Core.Chat;

/// <summary>What somebody wants set, as they gave it; null leaves a setting alone, <see cref="Unset"/> takes it back.</summary>
/// <param name="Answers"><c>public</c> or <c>private</c>.</param>
/// <param name="ChannelOnly">For this channel alone, not for the whole community.</param>
public sealed record SettingsChange(string? Reading, string? Answers, string? Citation, bool ChannelOnly)
{
    public const string Unset = "unset";
}
