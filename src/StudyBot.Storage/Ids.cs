using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>Reads ids back from <c>platform:value</c>.</summary>
internal static class Ids
{
    public static PersonId Person(string text) => new(Platform(text), Value(text));

    public static CommunityId Community(string text) => new(Platform(text), Value(text));

    public static ChannelId Channel(string text) => new(Platform(text), Value(text));

    private static string Platform(string text) => text[..text.IndexOf(':', StringComparison.Ordinal)];

    private static string Value(string text) => text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
