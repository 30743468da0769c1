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

    public override string ToString() => $"{Method} {Template}";
}
