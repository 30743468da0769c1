using StudyBot.Core.Chat;

namespace StudyBot.Slack.Web;

/// <summary>What one request came to.</summary>
/// <param name="MayHaveArrived">Whether Slack may have had it, where no proper answer came.</param>
/// <param name="RetryAfter">Of a 429.</param>
internal readonly record struct SlackAttempt(SlackResult Result, bool MayHaveArrived, TimeSpan? RetryAfter = null)
{
    /// <summary>Five attempts with these waits cover what takes Slack's servers to recover; beyond that the person has gone.</summary>
    private const int MaxAttempts = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);

    /// <param name="number">1 for the first.</param>
    /// <param name="random">0 to 1.</param>
    /// <returns>The wait before the next attempt; null where there should be none.</returns>
    public TimeSpan? Again(bool isIdempotent, int number, double random)
    {
        if (number >= MaxAttempts || Result.Succeeded)
            return null;
        // Refused unread: asking again repeats nothing.
        if (RetryAfter is { } wait)
            return wait;
        var again = SlackErrors.IsPassing(Result.Error!) && (isIdempotent || !MayHaveArrived);
        return again ? Backoff.After(FirstWait, number, TimeSpan.MaxValue, random) : null;
    }
}
