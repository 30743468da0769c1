namespace StudyBot.Slack.Web;

/// <summary>How often something may be asked for.</summary>
/// <param name="Key">What shares the limit: a method, or a method and a channel.</param>
internal readonly record struct Pace(string Key, int Limit, TimeSpan Window)
{
    /// <summary>Slack's second and minute, and what the way there may take from them: two requests arrive closer together than they were sent where the first was held up.</summary>
    private static readonly TimeSpan PostEvery = TimeSpan.FromSeconds(1.2), TierWindow = TimeSpan.FromSeconds(61);

    public static IReadOnlyList<Pace> Of(SlackMethod method, string? channel) => method switch
    {
        // Slack lets applications that reconnect through far more often than its tier says, and the sockets have a backoff of their own.
        _ when method == SlackMethods.ConnectionsOpen => [new(method.Name, int.MaxValue, TimeSpan.Zero)],
        _ when method == SlackMethods.PostMessage && channel is not null => [new($"{method.Name} {channel}", 1, PostEvery), OfTier(method)],
        _ => [OfTier(method)],
    };

    private static Pace OfTier(SlackMethod method) => new(method.Name, method.PerMinute, TierWindow);
}
