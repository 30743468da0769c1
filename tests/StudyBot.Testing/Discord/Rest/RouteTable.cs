namespace StudyBot.Testing.Discord.Rest;

/// <summary>Every route that the fake has; all others are 404. The limits are of the size that Discord's headers show.</summary>
internal static class RouteTable
{
    internal static IReadOnlyList<Route> Build(IdentityRoutes identity, CallbackRoutes callbacks, WebhookRoutes webhooks, ChannelRoutes channels, ThreadRoutes threads, CommandRoutes commands)
    {
        var second = TimeSpan.FromSeconds(1);
        const string Global = "/applications/{application_id}/commands", Own = "/applications/{application_id}/guilds/{guild_id}/commands";
        const string Hook = "/webhooks/{webhook_id}/{webhook_token}";
        var routes = new List<Route>
        {
            // The order is that of frequency: the table is searched from its start.
            new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", false, 5, second, callbacks.Post),
            new("PATCH", $"{Hook}/messages/@original", false, 5, 2 * second, webhooks.Patch),
            new("POST", Hook, false, 5, 2 * second, webhooks.Post),
            new("GET", $"{Hook}/messages/@original", false, 5, second, webhooks.Get),
            new("DELETE", $"{Hook}/messages/@original", false, 5, second, webhooks.Delete),
            new("GET", $"{Hook}/messages/{{message_id}}", false, 5, second, webhooks.Get),
            new("PATCH", $"{Hook}/messages/{{message_id}}", false, 5, 2 * second, webhooks.Patch),
            new("DELETE", $"{Hook}/messages/{{message_id}}", false, 5, second, webhooks.Delete),
            new("POST", "/channels/{channel_id}/messages", true, 5, 5 * second, channels.PostMessage),
            new("GET", "/channels/{channel_id}/messages", true, 5, second, channels.GetMessages),
            new("GET", "/channels/{channel_id}/messages/{message_id}", true, 5, second, channels.GetMessage),
            new("POST", "/channels/{channel_id}/messages/{message_id}/threads", true, 5, 5 * second, threads.UnderMessage),
            new("POST", "/channels/{channel_id}/threads", true, 5, 5 * second, threads.InForum),
            new("GET", "/channels/{channel_id}/threads/archived/public", true, 5, second, threads.GetArchived),
            new("GET", "/guilds/{guild_id}/threads/active", true, 5, second, threads.GetActive),
            new("POST", "/users/@me/channels", true, 10, 10 * second, channels.OpenDirect),
            new("GET", "/channels/{channel_id}", true, 50, second, channels.GetChannel),
            new("GET", "/gateway", false, 50, second, identity.Gateway),
            new("GET", "/gateway/bot", true, 2, 5 * second, identity.GatewayBot),
            new("GET", "/users/@me", true, 30, 30 * second, identity.User),
            new("GET", "/users/@me/guilds", true, 5, 5 * second, channels.GetMyGuilds),
            new("GET", "/applications/@me", true, 30, 30 * second, identity.Application),
            new("GET", "/guilds/{guild_id}", true, 50, second, channels.GetGuild),
            new("GET", "/guilds/{guild_id}/channels", true, 50, second, channels.GetGuildChannels),
            new("GET", "/guilds/{guild_id}/roles", true, 50, second, channels.GetRoles),
            new("GET", "/guilds/{guild_id}/members/{user_id}", true, 50, second, channels.GetMember),
        };
        foreach (var scope in (ReadOnlySpan<string>)[Global, Own])
        {
            routes.AddRange(
            [
                new("GET", scope, true, 5, 5 * second, commands.List),
                new("PUT", scope, true, 2, 20 * second, commands.Overwrite),
                new("POST", scope, true, 5, 20 * second, commands.Create),
                new("GET", $"{scope}/{{command_id}}", true, 5, 5 * second, commands.Get),
                new("PATCH", $"{scope}/{{command_id}}", true, 5, 20 * second, commands.Change),
                new("DELETE", $"{scope}/{{command_id}}", true, 5, 20 * second, commands.Delete),
            ]);
        }
        return routes;
    }
}
