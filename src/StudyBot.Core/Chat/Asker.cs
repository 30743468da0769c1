using System.Collections.Immutable;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Chat;

/// <summary>Who uses the bot, and where.</summary>
/// <param name="Community">The guild or workspace; null in a direct message, where that belongs to none.</param>
/// <param name="Channel">Null where the platform names none.</param>
/// <param name="OwnUse">Nothing of the community's holds: a direct message, or the person alone has added the bot.</param>
/// <param name="MayManage">May change what holds for all.</param>
/// <param name="MaySpeakPublicly">The platform lets the bot's answers to this person be seen by all.</param>
public sealed record Asker(PersonId Person, CommunityId? Community, ChannelId? Channel, bool OwnUse, bool MayManage, bool MaySpeakPublicly = true)
{
    /// <summary>The thread in which the bot is used; <see cref="Channel"/> is then the channel or forum that it belongs to. Null outside of threads, and where the platform does not tell them apart.</summary>
    public ChannelId? Thread { get; init; }

    /// <summary>The community's settings stand behind the person's own: a direct message where the platform has that one community alone.</summary>
    public bool AtHome { get; init; }

    /// <summary>Whose settings hold, from the narrowest to the widest.</summary>
    public ImmutableArray<SettingsScope> Scopes => (Community, Channel) switch
    {
        ({ } community, { } channel) when !OwnUse => [new SettingsScope.OfChannel(community, channel), new SettingsScope.OfCommunity(community)],
        ({ } community, null) when !OwnUse => [new SettingsScope.OfCommunity(community)],
        ({ } community, _) when AtHome => [new SettingsScope.OfPerson(Person), new SettingsScope.OfCommunity(community)],
        _ => [new SettingsScope.OfPerson(Person)],
    };
}
