using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Memory;

/// <summary>What may be set for a scope; null leaves it to the next wider scope, and at last to the program.</summary>
/// <param name="CitationStyle">An id of <see cref="CitationStyles.All"/>; one that later versions no longer know counts as null.</param>
public sealed record ChatSettings(ReadingId? Reading = null, ReplyVisibility? Visibility = null, string? CitationStyle = null)
{
    public static ChatSettings Unset { get; } = new();

    /// <summary>These, with what they leave open taken from <paramref name="wider"/>.</summary>
    public ChatSettings Over(ChatSettings wider) =>
        new(Reading ?? wider.Reading, Visibility ?? wider.Visibility, CitationStyle ?? wider.CitationStyle);
}
