using StudyBot.Core.Chat;

namespace StudyBot.Discord.Rest;

/// <summary>
/// Whether to ask again, and when. Written out because Discord's contract decides it (buckets, its own error codes, whether a request can
/// have arrived); of a resilience library only the loop would be left, and 15 more assemblies.
/// </summary>
internal static class Retries
{
    /// <summary>Four repetitions with these waits cover what a proxy of Discord's takes to recover; beyond that the person has gone.</summary>
    private const int MaxAttempts = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);

    /// <summary>"Interaction has already been acknowledged."</summary>
    private const int AlreadyAcknowledged = 40060;

    /// <param name="attempt">1 for the first.</param>
    /// <param name="random">0 to 1.</param>
    /// <returns>The wait before the next attempt; null where there should be none.</returns>
    public static TimeSpan? After(Route route, in Attempt made, int attempt, double random)
    {
        if (attempt >= MaxAttempts)
            return null;
        // Refused unread: asking again repeats nothing.
        if (made.Status == 429)
            return made.RetryAfter ?? TimeSpan.FromSeconds(1);
        var again = made.Status == 0 && !made.MayHaveArrived || made.IsAmbiguous && route.IsRepeatable;
        return again ? Backoff.After(FirstWait, attempt, TimeSpan.MaxValue, random) : null;
    }

    /// <summary>A first response that was repeated because its fate was unknown, and was refused as a second one: the first had arrived.</summary>
    public static bool ArrivedBefore(in Attempt made, bool wasAmbiguous) => wasAmbiguous && made.Code == AlreadyAcknowledged;
}
