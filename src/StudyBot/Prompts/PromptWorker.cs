using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Settings;

namespace StudyBot.Prompts;

/// <summary>Posts what is due. Channels are served side by side, the schedules of one after another, so that none waits for another's platform.</summary>
internal sealed class PromptWorker : BackgroundService
{
    /// <summary>Channels of one platform that are served at once; each has a request in flight at most.</summary>
    private const int AtOnce = 32;

    /// <summary>Checks wait for each other, not the prompts for them.</summary>
    private const int ChecksAtOnce = 4;

    private static readonly Duration Shortest = Duration.FromMilliseconds(100);

    /// <summary>For what is in hand when the program is told to stop: below the host's own patience.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly IPromptPublisher[] _publishers;
    private readonly Agenda _agenda;
    private readonly PromptDelivery _delivery;
    private readonly PromptCheck _check;
    private readonly PromptSignal _signal;
    private readonly PromptOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<PromptWorker> _logger;
    private readonly Dictionary<IPromptPublisher, SemaphoreSlim> _free;
    private readonly SemaphoreSlim _freeForChecks = new(ChecksAtOnce, ChecksAtOnce);
    private readonly Dictionary<ChannelId, Task> _posting = [];
    private readonly Dictionary<ScheduleId, Task> _checking = [];
    private readonly HashSet<ScheduleId> _notServed = [];

    public PromptWorker(
        IScheduleStore schedules,
        IPromptOutbox outbox,
        IPromptChecks checks,
        IPromptChooser chooser,
        IEnumerable<IPromptPublisher> publishers,
        PromptSignal signal,
        PromptOptions options,
        TimeProvider time,
        ILoggerFactory logs)
    {
        (_publishers, _signal, _options, _time, _logger) = ([.. publishers], signal, options, time, logs.CreateLogger<PromptWorker>());
        _free = _publishers.ToDictionary(p => p, _ => new SemaphoreSlim(AtOnce, AtOnce));
        var rules = options.ToRules();
        var calls = new PromptCalls(rules, time, logs.CreateLogger<PromptCalls>());
        _agenda = new Agenda(schedules, outbox, rules, logs.CreateLogger<Agenda>());
        _delivery = new PromptDelivery(outbox, chooser, calls, rules, time, logs.CreateLogger<PromptDelivery>());
        _check = new PromptCheck(checks, calls, rules, logs.CreateLogger<PromptCheck>());
    }

    public override void Dispose()
    {
        foreach (var free in _free.Values)
            free.Dispose();
        _freeForChecks.Dispose();
        base.Dispose();
    }

    /// <summary>One look: starts what is to be done and does not wait for it.</summary>
    /// <returns>When to look again.</returns>
    internal Instant Look(CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
        var again = now + Duration.FromSeconds(_options.PollSeconds);
        Forget(_posting);
        Forget(_checking);
        if (_agenda.Look(now) is not { } items)
            return again;
        foreach (var channel in items.GroupBy(i => i.Schedule.Channel))
        {
            if (PublisherOf(channel) is not { } publisher)
                continue;
            Agenda.Item[] wanting = [.. channel.Where(i => !i.Backlog.IsEmpty)];
            if (wanting.Length > 0 && !_posting.ContainsKey(channel.Key))
                _posting[channel.Key] = ServeAsync(wanting, publisher, cancellationToken);
            foreach (var item in channel)
            {
                if (!_checking.ContainsKey(item.Schedule.Id) && _check.Due(item, now) is { } key)
                    _checking[item.Schedule.Id] = GuardAsync(item, _freeForChecks, () => _check.RunAsync(item, key, publisher, cancellationToken), cancellationToken);
                foreach (var at in new[] { item.Backlog.Next, item.Next?.Due }.OfType<Instant>())
                    again = Instant.Min(again, at);
            }
        }

        return Instant.Max(again, now + Shortest);
    }

    /// <summary>The last look started something, or something from before was still running.</summary>
    internal bool HadWork => _posting.Count + _checking.Count > 0;

    /// <summary>Ends when all that was started has.</summary>
    internal Task WhenIdle() => Task.WhenAll([.. _posting.Values, .. _checking.Values]);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        PromptLog.Started(_logger, DateTimeZoneProviders.Tzdb.VersionId, _options.PollSeconds);
        // What is in hand gets its grace, so that as little as may be is left in doubt.
        using var stopped = new CancellationTokenSource();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var again = LookSafely(stopped.Token);
                var wait = again - Instant.FromDateTimeOffset(_time.GetUtcNow());
                await _signal.WaitAsync(Duration.Max(wait, Shortest).ToTimeSpan(), _time, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }

        var idle = WhenIdle();
        await Task.WhenAny(idle, Task.Delay(Grace, _time, CancellationToken.None)).ConfigureAwait(false);
        await stopped.CancelAsync().ConfigureAwait(false);
        await idle.ConfigureAwait(false);
    }

    private Instant LookSafely(CancellationToken cancellationToken)
    {
        try
        {
            return Look(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it was, the next look may do better, and prompts of others are due.
        catch (Exception e)
#pragma warning restore CA1031
        {
            PromptLog.LookCrashed(_logger, e);
            return Instant.FromDateTimeOffset(_time.GetUtcNow()) + Duration.FromSeconds(_options.PollSeconds);
        }
    }

    private async Task ServeAsync(Agenda.Item[] items, IPromptPublisher publisher, CancellationToken cancellationToken)
    {
        var isLeft = false;
        foreach (var item in items)
        {
            await GuardAsync(item, _free[publisher], async () => isLeft |= await _delivery.RunAsync(item, publisher, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        // The next look finds out when; the last one could not know.
        if (isLeft)
            _signal.Ring();
    }

    private async Task GuardAsync(Agenda.Item item, SemaphoreSlim free, Func<Task> run, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await free.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await run().ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
#pragma warning disable CA1031 // One schedule's fault is no other's; what it had in hand is taken up again when its lease has run out.
        catch (Exception e)
#pragma warning restore CA1031
        {
            PromptLog.Crashed(_logger, item.Schedule.Id, e);
        }
    }

    private IPromptPublisher? PublisherOf(IGrouping<ChannelId, Agenda.Item> channel)
    {
        var found = Array.Find(_publishers, p => p.Platform == channel.Key.Platform);
        if (found is null)
        {
            foreach (var item in channel.Where(i => _notServed.Add(i.Schedule.Id)))
                PromptLog.NotServed(_logger, item.Schedule.Id, channel.Key.Platform);
        }

        return found;
    }

    private static void Forget<T>(Dictionary<T, Task> tasks)
        where T : notnull
    {
        foreach (var ended in tasks.Where(t => t.Value.IsCompleted).Select(t => t.Key).ToArray())
            tasks.Remove(ended);
    }
}
