using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>Reads ids back from <c>platform:value</c>.</summary>
internal static class Ids
{
    /// <exception cref="FormatException">No colon.</exception>
    public static PersonId Person(string text) => Split(text) is var (platform, value) ? new(platform, value) : throw new FormatException();

    /// <inheritdoc cref="Person"/>
    public static CommunityId Community(string text) => Split(text) is var (platform, value) ? new(platform, value) : throw new FormatException();

    /// <inheritdoc cref="Person"/>
    public static ChannelId Channel(string text) => Split(text) is var (platform, value) ? new(platform, value) : throw new FormatException();

    private static (string Platform, string Value)? Split(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : null;
}
