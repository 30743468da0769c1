using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Tests.Prompts;

/// <summary>A platform that keeps what arrives and when; what it answers can be scripted, what arrived cannot be taken back. Thread-safe.</summary>
internal sealed class FakeChannelPlatform(TimeProvider time, string platform = "discord") : IPromptPublisher
{
    private readonly Lock _lock = new();
    private readonly List<Arrived> _posts = [];
    private readonly List<Word> _words = [];
    private readonly Dictionary<string, string> _threads = [];

    public string Platform => platform;

    /// <summary>Null lets the post arrive.</summary>
    public Func<PromptPost, CancellationToken, Task<PostOutcome?>> OnPost { get; set; } = (_, _) => Task.FromResult<PostOutcome?>(null);

    /// <summary>After it arrived: null answers truly.</summary>
    public Func<PromptPost, PostOutcome?> AfterPost { get; set; } = _ => null;

    /// <summary>Null looks truly.</summary>
    public Func<PromptPost, FindOutcome?> OnFind { get; set; } = _ => null;

    public Func<PromptPost, ThreadOutcome?> OnThread { get; set; } = _ => null;

    public Func<ChannelId, IReadOnlyList<string>> OnCheck { get; set; } = _ => [];

    public bool CanTell { get; set; } = true;

    public ImmutableArray<Arrived> Posts => Locked(() => _posts.ToImmutableArray());

    public ImmutableArray<Word> Words => Locked(() => _words.ToImmutableArray());

    public int Threads => Locked(() => _threads.Count);

    public async Task<PostOutcome> PostAsync(PromptPost post, CancellationToken cancellationToken)
    {
        if (await OnPost(post, cancellationToken) is { } outcome)
            return outcome;
        var message = Locked(() =>
        {
            _posts.Add(new Arrived(post.Key, Now, post.Title));
            return $"m{_posts.Count}";
        });
        return AfterPost(post) ?? new PostOutcome.Posted(message);
    }

    public Task<FindOutcome> FindAsync(PromptPost post, CancellationToken cancellationToken) => Task.FromResult(OnFind(post) ?? Locked<FindOutcome>(() =>
        _posts.FindIndex(p => p.Key == post.Key) is >= 0 and var at ? new FindOutcome.Found($"m{at + 1}", _threads.GetValueOrDefault($"m{at + 1}")) : new FindOutcome.Absent()));

    public Task<ThreadOutcome> OpenThreadAsync(PromptPost post, string message, CancellationToken cancellationToken) => Task.FromResult(OnThread(post) ?? Locked<ThreadOutcome>(() =>
    {
        _threads[message] = $"t{message}";
        return new ThreadOutcome.Opened(_threads[message]);
    }));

    public Task<IReadOnlyList<string>> CheckAsync(ChannelId channel, PromptPlacement placement, string? mention, CancellationToken cancellationToken) => Task.FromResult(OnCheck(channel));

    public Task<bool> TellAsync(PersonId person, ChannelId channel, ChatAnswer answer, CancellationToken cancellationToken)
    {
        if (CanTell)
            Locked(() => _words.Count is var n && AddWord(new Word(person, Now, string.Join('\n', [answer.Reply.Title, .. answer.Reply.Notes]))));
        return Task.FromResult(CanTell);
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private bool AddWord(Word word)
    {
        _words.Add(word);
        return true;
    }

    private T Locked<T>(Func<T> act)
    {
        lock (_lock)
            return act();
    }

    public sealed record Arrived(OccurrenceKey Key, Instant At, string Title);

    public sealed record Word(PersonId To, Instant At, string Text);
}
