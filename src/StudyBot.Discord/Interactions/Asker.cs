using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Memory;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>Who uses the bot, and where.</summary>
/// <param name="Community">The guild; null in a direct message.</param>
/// <param name="InstalledHere">The guild added the bot. False in direct messages, and where a person added it for themselves alone.</param>
/// <param name="Permissions">What the member may do in the channel.</param>
internal sealed record Asker(PersonId Person, CommunityId? Community, ChannelId? Channel, bool InstalledHere, Permissions Permissions)
{
    public const string Platform = "discord";

    /// <summary>From the narrowest to the widest. Where only the person added the bot, nothing of the guild's holds.</summary>
    public ImmutableArray<SettingsScope> Scopes => (Community, Channel) switch
    {
        ({ } community, { } channel) when InstalledHere => [new SettingsScope.OfChannel(community, channel), new SettingsScope.OfCommunity(community)],
        ({ } community, null) when InstalledHere => [new SettingsScope.OfCommunity(community)],
        _ => [new SettingsScope.OfPerson(Person)],
    };

    public bool MayManage => (Permissions & (Permissions.ManageGuild | Permissions.Administrator)) != 0;

    /// <summary>Discord shows a person's own application's public messages in a guild only with this permission.</summary>
    public bool MaySpeakPublicly => Community is null || InstalledHere || (Permissions & (Permissions.UseExternalApps | Permissions.Administrator)) != 0;

    public static Asker Of(Interaction interaction) => new(
        new PersonId(Platform, interaction.UserId),
        interaction.GuildId is { } guild ? new CommunityId(Platform, guild) : null,
        interaction.ChannelId is { } channel ? new ChannelId(Platform, channel) : null,
        // Key 0 is the guild's installation; absent owners come from before Discord sent them.
        interaction.GuildId is not null && (interaction.AuthorizingIntegrationOwners is not { } owners || owners.ContainsKey("0")),
        ulong.TryParse(interaction.Member?.Permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (Permissions)bits : Permissions.None);
}
