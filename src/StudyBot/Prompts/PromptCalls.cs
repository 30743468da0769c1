using Microsoft.Extensions.Logging;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Prompts;

/// <summary>Requests to a platform, each with an end below the lease; whatever goes wrong becomes an outcome.</summary>
internal sealed class PromptCalls(OutboxRules rules, TimeProvider time, ILogger<PromptCalls> logger)
{
    private static readonly Duration Longest = Duration.FromSeconds(30);

    private const string Unanswered = "The platform did not answer in time.";
    private const string Failed = "The platform could not be asked.";

    /// <summary>By half of the settling time the request is given up, so that the other half is left for it to arrive.</summary>
    public TimeSpan Timeout { get; } = Duration.Min(Longest, Duration.Min(rules.Lease, rules.Settling) / 2).ToTimeSpan();

    public Task<PostOutcome> PostAsync(IPromptPublisher publisher, PromptPost post, CancellationToken cancellationToken) =>
        CallAsync(post.Key, "post", token => publisher.PostAsync(post, token), why => new PostOutcome.Unknown(why), cancellationToken);

    public Task<FindOutcome> FindAsync(IPromptPublisher publisher, PromptPost post, CancellationToken cancellationToken) =>
        CallAsync(post.Key, "search", token => publisher.FindAsync(post, token), why => new FindOutcome.Unreadable(why), cancellationToken);

    public Task<ThreadOutcome> OpenThreadAsync(IPromptPublisher publisher, PromptPost post, string message, CancellationToken cancellationToken) =>
        CallAsync(post.Key, "thread", token => publisher.OpenThreadAsync(post, message, token), _ => new ThreadOutcome.Later(rules.Retry.ToTimeSpan()), cancellationToken);

    /// <returns>Null where the platform could not be asked.</returns>
    public Task<IReadOnlyList<string>?> CheckAsync(IPromptPublisher publisher, PromptSchedule schedule, OccurrenceKey key, CancellationToken cancellationToken) =>
        CallAsync<IReadOnlyList<string>?>(key, "check", async token => await publisher.CheckAsync(schedule.Channel, schedule.Placement, schedule.Mention, token).ConfigureAwait(false), _ => null, cancellationToken);

    public Task<bool> TellAsync(IPromptPublisher publisher, PromptSchedule schedule, OccurrenceKey key, ChatAnswer answer, CancellationToken cancellationToken) =>
        CallAsync(key, "word", token => publisher.TellAsync(schedule.Instructor, schedule.Channel, answer, token), _ => false, cancellationToken);

    private async Task<T> CallAsync<T>(OccurrenceKey key, string action, Func<CancellationToken, Task<T>> call, Func<string, T> failed, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await call(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return failed(Unanswered);
        }
#pragma warning disable CA1031 // Whatever it was, the request may have arrived: the outcome says so, and the others go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            PromptLog.RequestFailed(logger, key, action, e);
            return failed(Failed);
        }
    }
}
