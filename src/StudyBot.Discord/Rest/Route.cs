namespace StudyBot.Discord.Rest;

/// <summary>An endpoint of Discord's with its parameters filled in.</summary>
/// <param name="Template">The path with its parameters left out: what a log may show.</param>
/// <param name="Path">The path as it is requested, relative to the base address; on interaction routes it holds a secret.</param>
/// <param name="Major">The parameters that have a rate limit of their own: channel, guild, or webhook with its token.</param>
internal sealed record Route(HttpMethod Method, string Template, string Path, string Major = "")
{
    public static Route GatewayBot { get; } = new(HttpMethod.Get, "/gateway/bot", "gateway/bot");

    public static Route Application { get; } = new(HttpMethod.Get, "/applications/@me", "applications/@me");

    /// <summary>Authorized by the interaction's own token, and outside the global limit.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>Whether asking twice leaves Discord as asking once does. A first response is: the second is refused with 40060.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    public static Route Callback(string id, string token) =>
        new(HttpMethod.Post, "/interactions/{id}/{token}/callback", $"interactions/{id}/{token}/callback", token) { IsInteraction = true, IsRepeatable = true };

    public static Route Original(string application, string token) =>
        new(HttpMethod.Patch, "/webhooks/{application}/{token}/messages/@original", $"webhooks/{application}/{token}/messages/@original", token) { IsInteraction = true };

    public static Route FollowUp(string application, string token) =>
        new(HttpMethod.Post, "/webhooks/{application}/{token}", $"webhooks/{application}/{token}", token) { IsInteraction = true };

    /// <param name="guild">Null for the commands that stand everywhere.</param>
    public static Route Commands(HttpMethod method, string application, string? guild)
    {
        // Without it, GET leaves the localizations out and every comparison would find a difference.
        var query = method == HttpMethod.Get ? "?with_localizations=true" : "";
        return guild is null
            ? new(method, "/applications/{application}/commands", $"applications/{application}/commands{query}")
            : new(method, "/applications/{application}/guilds/{guild}/commands", $"applications/{application}/guilds/{guild}/commands{query}", guild);
    }

    public static Route Messages(string channel) => new(HttpMethod.Post, "/channels/{channel}/messages", $"channels/{channel}/messages", channel);

    /// <param name="before">The id below which the newest are wanted; null for the newest of all.</param>
    public static Route History(string channel, int limit, string? before) =>
        new(HttpMethod.Get, "/channels/{channel}/messages", $"channels/{channel}/messages?limit={limit}{(before is null ? "" : $"&before={before}")}", channel);

    public static Route Message(string channel, string message) => new(HttpMethod.Get, "/channels/{channel}/messages/{message}", $"channels/{channel}/messages/{message}", channel);

    /// <summary>A message has one thread: asking for it twice is refused with 160004.</summary>
    public static Route ThreadOf(string channel, string message) =>
        new(HttpMethod.Post, "/channels/{channel}/messages/{message}/threads", $"channels/{channel}/messages/{message}/threads", channel) { IsRepeatable = true };

    public static Route ForumPosts(string forum) => new(HttpMethod.Post, "/channels/{channel}/threads", $"channels/{forum}/threads", forum);

    /// <param name="before">When the threads wanted were archived at the latest (ISO 8601); null for now.</param>
    public static Route Archived(string channel, int limit, string? before) =>
        new(HttpMethod.Get, "/channels/{channel}/threads/archived/public",
            $"channels/{channel}/threads/archived/public?limit={limit}{(before is null ? "" : $"&before={Uri.EscapeDataString(before)}")}", channel);

    public static Route ActiveThreads(string guild) => new(HttpMethod.Get, "/guilds/{guild}/threads/active", $"guilds/{guild}/threads/active", guild);

    public static Route Channel(string channel) => new(HttpMethod.Get, "/channels/{channel}", $"channels/{channel}", channel);

    public static Route Roles(string guild) => new(HttpMethod.Get, "/guilds/{guild}/roles", $"guilds/{guild}/roles", guild);

    public static Route Member(string guild, string user) => new(HttpMethod.Get, "/guilds/{guild}/members/{user}", $"guilds/{guild}/members/{user}", guild);

    public static Route Self { get; } = new(HttpMethod.Get, "/users/@me", "users/@me");

    /// <summary>A person has one direct channel with the bot, however often it is opened.</summary>
    public static Route DirectMessages { get; } = new(HttpMethod.Post, "/users/@me/channels", "users/@me/channels") { IsRepeatable = true };

    public override string ToString() => $"{Method} {Template}";
}
