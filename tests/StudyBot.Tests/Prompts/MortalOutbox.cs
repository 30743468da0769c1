using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Tests.Prompts;

/// <summary>A process that dies at one of the moments before and after what it does to its outbox and its platform; nothing it does later has an effect.</summary>
internal sealed class Mortality(int moments)
{
    private int _left = moments;

    public bool IsDead => Volatile.Read(ref _left) <= 0;

    public T At<T>(Func<T> act)
    {
        Pass();
        var result = act();
        Pass();
        return result;
    }

    public async Task<T> AtAsync<T>(Func<Task<T>> act)
    {
        Pass();
        var result = await act();
        Pass();
        return result;
    }

    private void Pass()
    {
        if (Interlocked.Decrement(ref _left) <= 0)
            throw new KilledException();
    }

    public sealed class KilledException : Exception;
}

internal sealed class MortalOutbox(IPromptOutbox outbox, Mortality life) : IPromptOutbox
{
    public Stored<ImmutableArray<OutboxEntry>> Entries(ScheduleId schedule, LocalDate from, LocalDate until) => life.At(() => outbox.Entries(schedule, from, until));

    public Stored<ImmutableArray<OutboxEntry>> Open() => life.At(outbox.Open);

    public Stored<OutboxEntry?> Claim(Occurrence occurrence, string holder, Duration lease) => life.At(() => outbox.Claim(occurrence, holder, lease));

    public Stored<bool> Keep(OutboxEntry entry, string holder, Duration lease, bool release = false) => life.At(() => outbox.Keep(entry, holder, lease, release));

    public Stored<OutboxEntry?> Change(Occurrence occurrence, Func<OutboxEntry, OutboxEntry?> change, PersonId by, string what) => outbox.Change(occurrence, change, by, what);

    public Stored<ImmutableArray<OutboxEntry>> History(ScheduleId schedule, int count) => outbox.History(schedule, count);
}

internal sealed class MortalPublisher(IPromptPublisher publisher, Mortality life) : IPromptPublisher
{
    public string Platform => publisher.Platform;

    public Task<PostOutcome> PostAsync(PromptPost post, CancellationToken cancellationToken) => life.AtAsync(() => publisher.PostAsync(post, cancellationToken));

    public Task<FindOutcome> FindAsync(PromptPost post, CancellationToken cancellationToken) => life.AtAsync(() => publisher.FindAsync(post, cancellationToken));

    public Task<ThreadOutcome> OpenThreadAsync(PromptPost post, string message, CancellationToken cancellationToken) => life.AtAsync(() => publisher.OpenThreadAsync(post, message, cancellationToken));

    public Task<IReadOnlyList<string>> CheckAsync(ChannelId channel, PromptPlacement placement, string? mention, CancellationToken cancellationToken) => life.AtAsync(() => publisher.CheckAsync(channel, placement, mention, cancellationToken));

    public Task<bool> TellAsync(PersonId person, ChannelId channel, ChatAnswer answer, CancellationToken cancellationToken) => life.AtAsync(() => publisher.TellAsync(person, channel, answer, cancellationToken));
}
