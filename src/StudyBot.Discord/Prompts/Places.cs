using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Prompts;

/// <summary>Asks Discord what the bot may do in a channel. Thread-safe.</summary>
internal sealed class Places(DiscordApi api, TimeProvider time)
{
    private string? _self;

    /// <returns>The bot's own id as a user; null with the reason.</returns>
    public async Task<(string? Id, RestResult Asked)> SelfAsync(CancellationToken cancellationToken)
    {
        if (_self is { } known)
            return (known, new RestResult(200, 0, default, null));
        var asked = await api.GetAsync(Route.Self, cancellationToken).ConfigureAwait(false);
        return (_self = asked.Read(ProtocolJson.Default.EntityId)?.Id, asked);
    }

    public async Task<(PlaceInfo? Channel, RestResult Asked)> ChannelAsync(string id, CancellationToken cancellationToken)
    {
        var asked = await api.GetAsync(Route.Channel(id), cancellationToken).ConfigureAwait(false);
        return (asked.Read(ProtocolJson.Default.PlaceInfo), asked);
    }

    /// <returns>Null with one line that says why and what to do.</returns>
    public async Task<(Place? Place, string? Why)> FindAsync(string id, CancellationToken cancellationToken)
    {
        var (channel, asked) = await ChannelAsync(id, cancellationToken).ConfigureAwait(false);
        if (channel is null)
            return (null, Refusals.Why(asked, "whether I may post in the channel"));
        if (channel.GuildId is not { } guild)
            return (null, "The channel is in no server: choose a text channel of one.");
        var (self, known) = await SelfAsync(cancellationToken).ConfigureAwait(false);
        var (overwrites, above) = channel.IsThread && channel.ParentId is { } parent ? await OverwritesAsync(parent, cancellationToken).ConfigureAwait(false) : (channel.PermissionOverwrites ?? [], asked);
        if (self is null || overwrites is null)
            return (null, Refusals.Why(self is null ? known : above, "whether I may post in the channel"));
        var answered = await api.GetAsync(Route.Roles(guild), cancellationToken).ConfigureAwait(false);
        if (answered.Read(ProtocolJson.Default.RoleInfoArray) is not { } roles)
            return (null, Refusals.Why(answered, "whether I may post in the channel"));
        answered = await api.GetAsync(Route.Member(guild, self), cancellationToken).ConfigureAwait(false);
        if (answered.Read(ProtocolJson.Default.MemberInfo) is not { } member)
            return (null, Refusals.Why(answered, "whether I may post in the channel"));
        var now = time.GetUtcNow();
        return (new Place(channel, roles, ChannelAccess.Of(overwrites, guild, roles, member, self, now), member.CommunicationDisabledUntil > now), null);
    }

    private async Task<(PermissionOverwrite[]? Overwrites, RestResult Asked)> OverwritesAsync(string id, CancellationToken cancellationToken)
    {
        var (channel, asked) = await ChannelAsync(id, cancellationToken).ConfigureAwait(false);
        return (channel is null ? null : channel.PermissionOverwrites ?? [], asked);
    }
}
