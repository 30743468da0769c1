using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Buckets by route and major parameter, the global limit, and the count of invalid requests. Thread-safe.</summary>
internal sealed class RestLimits(FakeDiscordOptions options, Ledger ledger)
{
    private static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, RateBucket> _buckets = new(StringComparer.Ordinal);
    private readonly RateBucket _global = new();
    private readonly RateBucket _invalid = new();
    private volatile bool _banned;

    internal bool Banned => _banned;

    /// <summary>Writes the headers; a 429 where the bucket or the second is used up.</summary>
    internal ApiResult? Take(HttpContext http, Route route, IReadOnlyList<string> arguments, RateBucket? own)
    {
        if (route.Authorized)
        {
            _global.Take(options.Time, options.GlobalRequestsPerSecond, TimeSpan.FromSeconds(1), out var left, out var wait);
            if (left < 0)
            {
                ledger.Count("429 global");
                return TooMany(http, wait, "global");
            }
        }
        var key = $"{route.Method} {route.Template}";
        var bucket = own ?? _buckets.GetOrAdd($"{key} {(arguments.Count > 0 ? arguments[0] : "")}", static _ => new RateBucket());
        var limit = route.Limit * options.RouteLimitFactor;
        bucket.Take(options.Time, limit, route.Window, out var remaining, out var resetAfter);
        var headers = http.Response.Headers;
        headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Math.Max(0, remaining).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = ((options.Time.GetUtcNow() + resetAfter).ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = resetAfter.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = Name(key);
        if (remaining >= 0)
            return null;
        ledger.Count($"429 {key}");
        return TooMany(http, resetAfter, "user");
    }

    internal ApiResult TooMany(HttpContext http, TimeSpan wait, string scope)
    {
        var global = scope == "global";
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-RateLimit-Scope"] = scope;
        if (global)
            http.Response.Headers["X-RateLimit-Global"] = "true";
        return new ApiResult(429, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
            ["global"] = global,
            ["code"] = 0,
        });
    }

    /// <summary>10,000 responses of 401, 403 or 429 in ten minutes and the address is banned (docs/topics/rate-limits).</summary>
    internal void CountResponse(int status, bool shared)
    {
        if (status is not (401 or 403 or 429) || shared)
            return;
        ledger.Count("invalid");
        _invalid.Take(options.Time, options.InvalidRequestLimit, InvalidWindow, out var remaining, out _);
        if (remaining < 0)
            _banned = true;
    }

    private static string Name(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
            hash = (hash ^ c) * 1099511628211UL;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
