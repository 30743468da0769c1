using System.Collections.Concurrent;
using StudyBot.Testing.Slack.Contract;

namespace StudyBot.Testing.Slack.Web;

/// <summary>The tiers by method, and a message a second and channel. Thread-safe.</summary>
internal sealed class WebLimits(FakeSlackOptions options, Ledger ledger)
{
    private readonly ConcurrentDictionary<string, RateBucket> _buckets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _closedUntil = new(StringComparer.Ordinal);

    internal WebResult? Take(SlackMethod method) => Take(method.Name, method.Name, method.PerMinute * options.RateLimitFactor, TimeSpan.FromMinutes(1));

    internal WebResult? TakePost(string channel) => Take($"chat.postMessage {channel}", "chat.postMessage in a channel", options.PostsPerSecondAndChannel * options.RateLimitFactor, TimeSpan.FromSeconds(1));

    private WebResult? Take(string key, string name, int limit, TimeSpan window)
    {
        var now = options.Time.GetTimestamp();
        if (_closedUntil.TryGetValue(key, out var until) && now < until)
            ledger.Count("429.ignored");
        _buckets.GetOrAdd(key, static _ => new RateBucket()).Take(options.Time, limit, window, out var remaining, out var resetAfter);
        if (remaining >= 0)
            return null;
        ledger.Count($"429 {name}");
        _closedUntil[key] = now + (long)(resetAfter.TotalSeconds * options.Time.TimestampFrequency);
        return WebResult.TooMany(resetAfter);
    }
}
