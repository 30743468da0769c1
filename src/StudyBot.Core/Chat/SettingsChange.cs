namespace StudyBot.Core.Chat;

/// <summary>What somebody wants set, as they gave it; null leaves a setting alone, <see cref="Unset"/> takes it back.</summary>
/// <param name="Answers"><c>public</c> or <c>private</c>.</param>
/// <param name="ChannelOnly">For this channel alone, not for the whole community.</param>
public sealed record SettingsChange(string? Reading, string? Answers, string? Citation, bool ChannelOnly)
{
    public const string Unset = "unset";

    /// <summary>Only where it would hold, and nothing to hold.</summary>
    public bool IsEmpty => this is { Reading: null, Answers: null, Citation: null };

    /// <summary>Blanks around a value and capitals are how it was typed, not what was meant.</summary>
    public SettingsChange AsMeant() => this with { Reading = Meant(Reading), Answers = Meant(Answers), Citation = Meant(Citation) };

    private static string? Meant(string? value) => value?.Trim().ToLowerInvariant();
}
