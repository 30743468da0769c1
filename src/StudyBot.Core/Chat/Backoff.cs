namespace StudyBot.Core.Chat;

/// <summary>Waits that double with each failure, each spread over its upper half, so that a thousand bots that lost one server do not return as one.</summary>
public static class Backoff
{
    /// <param name="first">The whole of the first wait.</param>
    /// <param name="failures">1 for the first failure in a row; beyond 11 the wait grows no more.</param>
    /// <param name="most">The whole of the longest.</param>
    /// <param name="random">0 to 1.</param>
    public static TimeSpan After(TimeSpan first, int failures, TimeSpan most, double random)
    {
        var whole = first * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return (whole < most ? whole : most) * (0.5 + random / 2);
    }
}
