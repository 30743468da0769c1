using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Prompts;

namespace StudyBot.Testing.Prompts;

/// <summary>What was due against what the platforms have and what the outbox says. Pure.</summary>
public sealed record PromptAudit
{
    public required int Due { get; init; }

    public required int Once { get; init; }

    public required int Twice { get; init; }

    public required int Missed { get; init; }

    public required int ThreadsOnce { get; init; }

    public required int ThreadsTwice { get; init; }

    public required int ThreadsMissing { get; init; }

    /// <summary>Where the instructor is asked to look.</summary>
    public required int Uncertain { get; init; }

    /// <summary>Requests that were to make a message, by the outbox.</summary>
    public required int Attempts { get; init; }

    /// <summary>From its time to its message.</summary>
    public required Duration Latest { get; init; }

    /// <summary>One line for each thing that is not as it must be.</summary>
    public required IReadOnlyList<string> Offences { get; init; }

    /// <param name="entryOf">As the outbox has it; null where it has none.</param>
    public static PromptAudit Of(IReadOnlyList<DuePrompt> due, IReadOnlyList<PostedOnce> posted, Func<DuePrompt, OutboxEntry?> entryOf)
    {
        var byKey = posted.ToLookup(p => p.Key);
        var looked = due.Select(d => (Due: d, Posts: byKey[d.Key.ToString()].ToArray(), Entry: entryOf(d))).ToArray();
        var threads = looked.Where(l => l.Due.Schedule.Placement != PromptPlacement.Channel).Select(l => l.Posts.Sum(p => p.Threads.Count)).ToArray();
        var owed = due.Select(d => d.Key.ToString()).ToHashSet();
        return new PromptAudit
        {
            Due = due.Count,
            Once = looked.Count(l => l.Posts.Length == 1),
            Twice = looked.Count(l => l.Posts.Length > 1),
            Missed = looked.Count(l => l.Posts.Length == 0),
            ThreadsOnce = threads.Count(t => t == 1),
            ThreadsTwice = threads.Count(t => t > 1),
            ThreadsMissing = threads.Count(t => t == 0),
            Uncertain = looked.Count(l => l.Entry?.State == OutboxState.Uncertain),
            Attempts = looked.Sum(l => l.Entry?.Attempts ?? 0),
            Latest = looked.SelectMany(l => l.Posts.Select(p => p.At.ToInstant() - l.Due.Due)).DefaultIfEmpty(Duration.Zero).Max(),
            Offences = [.. looked.SelectMany(l => OffencesOf(l.Due, l.Posts, l.Entry)), .. posted.Where(p => !owed.Contains(p.Key)).Select(p => $"{p.Key}: posted, and nothing of the kind was due")],
        };
    }

    private static IEnumerable<string> OffencesOf(DuePrompt due, PostedOnce[] posts, OutboxEntry? entry)
    {
        var what = $"{due.Key} ({due.Schedule.Channel}, {due.Schedule.Placement})";
        if (posts.Length != 1)
            yield return $"{what}: posted {posts.Length} times, at {string.Join(", ", posts.Select(p => $"{p.At:HH:mm:ss.fff}"))}; the outbox says {entry?.State.ToString() ?? "nothing"} after {entry?.Attempts ?? 0} attempts, the last at {entry?.LastAttempt}";
        foreach (var post in posts)
        {
            var wanted = due.Schedule.Placement == PromptPlacement.Channel ? 0 : 1;
            if (post.Threads.Count != wanted)
                yield return $"{what}: {post.Threads.Count} threads under it instead of {wanted}";
            if (post.Channel != due.Schedule.Channel)
                yield return $"{what}: posted in {post.Channel}";
            if (post.At.ToInstant() < due.Due)
                yield return $"{what}: posted {due.Due - post.At.ToInstant()} before its time";
        }

        if (entry is not { State: OutboxState.Done })
            yield return $"{what}: the outbox says {entry?.State.ToString() ?? "nothing"}: {entry?.Problem}";
        else if (posts is [var only] && (entry.Message != only.Message || (entry.Thread is { } thread && !only.Threads.Contains(thread))))
            yield return $"{what}: the outbox knows message {entry.Message} and thread {entry.Thread}, the platform has {only.Message} and {string.Join(", ", only.Threads)}";
    }
}
