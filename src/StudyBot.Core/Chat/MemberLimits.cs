using System.Threading.RateLimiting;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Chat;

/// <summary>Keeps one member from drowning the rest: so many uses a minute each, in bursts of as many.</summary>
public sealed class MemberLimits(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<PersonId> _limiter = PartitionedRateLimiter.Create<PersonId, string>(person =>
        RateLimitPartition.GetTokenBucketLimiter(person.Value, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1.0 / perMinute),
            QueueLimit = 0,
            AutoReplenishment = true,
        }));

    /// <returns>Null where the member may go on; else how long to wait, a second at least.</returns>
    public TimeSpan? Take(PersonId person)
    {
        using var lease = _limiter.AttemptAcquire(person);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _limiter.Dispose();
}
