namespace StudyBot.Core.Memory;

/// <summary>Where settings hold.</summary>
public abstract record SettingsScope
{
    private SettingsScope()
    {
    }

    /// <summary>A guild or workspace.</summary>
    public sealed record OfCommunity(CommunityId Community) : SettingsScope;

    /// <summary>One channel of it, stronger than the whole.</summary>
    public sealed record OfChannel(CommunityId Community, ChannelId Channel) : SettingsScope;

    /// <summary>A person's own: direct messages, and where they added the bot for themselves alone.</summary>
    public sealed record OfPerson(PersonId Person) : SettingsScope;
}
