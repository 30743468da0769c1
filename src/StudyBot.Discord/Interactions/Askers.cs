using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

internal static class Askers
{
    private const string Platform = "discord";

    /// <summary>What <see cref="Core.Chat.Asker.MayManage"/> stands for, as the client calls it.</summary>
    public const string Manager = "the permission Manage Server";

    public static Asker Of(Interaction interaction)
    {
        var permissions = ulong.TryParse(interaction.Member?.Permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (Permissions)bits : Permissions.None;
        // Key 0 is the guild's installation; absent owners come from before Discord sent them.
        var installedHere = interaction.GuildId is not null && (interaction.AuthorizingIntegrationOwners is not { } owners || owners.ContainsKey("0"));
        return new Asker(
            new PersonId(Platform, interaction.UserId),
            interaction.GuildId is { } guild ? new CommunityId(Platform, guild) : null,
            // A thread is of its channel: what is set there holds in it.
            (interaction.Channel is { IsThread: true, ParentId: { } parent } ? parent : interaction.ChannelId) is { } channel ? new ChannelId(Platform, channel) : null,
            OwnUse: !installedHere,
            MayManage: (permissions & (Permissions.ManageGuild | Permissions.Administrator)) != 0,
            // Where only the person has added the bot, Discord shows its answers to others with this permission alone.
            MaySpeakPublicly: interaction.GuildId is null || installedHere || (permissions & (Permissions.UseExternalApps | Permissions.Administrator)) != 0)
        {
            Thread = interaction is { Channel: { IsThread: true, ParentId: not null }, ChannelId: { } thread } ? new ChannelId(Platform, thread) : null,
        };
    }
}
