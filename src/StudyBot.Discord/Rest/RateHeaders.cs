using System.Globalization;
using System.Net.Http.Headers;

namespace StudyBot.Discord.Rest;

/// <summary>The <c>X-RateLimit-*</c> headers of an answer.</summary>
/// <param name="ResetAfter">Null where the answer carried no bucket.</param>
/// <param name="RetryAfter">Of a 429 only.</param>
internal readonly record struct RateHeaders(string? Bucket, int Limit, int Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, bool IsGlobal, bool IsShared)
{
    public static RateHeaders Read(HttpResponseHeaders headers, TimeSpan? retryAfter) => new(
        First(headers, "X-RateLimit-Bucket"),
        (int)(Number(headers, "X-RateLimit-Limit") ?? 1),
        (int)(Number(headers, "X-RateLimit-Remaining") ?? 1),
        Seconds(headers, "X-RateLimit-Reset-After"),
        retryAfter,
        First(headers, "X-RateLimit-Scope") == "global" || First(headers, "X-RateLimit-Global") is not null,
        First(headers, "X-RateLimit-Scope") == "shared");

    /// <summary>A count of seconds, whole or broken; null where it is absent or no such count.</summary>
    public static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        // A day outlasts every limit that Discord names, and fits every timer.
        Number(headers, name) is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)) : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(First(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : null;

    private static string? First(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
