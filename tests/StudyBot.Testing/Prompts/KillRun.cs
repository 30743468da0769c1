using System.Diagnostics;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Testing.Processes;

namespace StudyBot.Testing.Prompts;

/// <summary>Real workers on one SQLite file before both fakes, killed with SIGKILL at random moments and started again, while the platforms misbehave. Then they may finish, and what the platforms have is looked at.</summary>
public sealed partial class KillRun
{
    /// <summary>Of so many starts one is killed; the others are waited for.</summary>
    private const int StartsToOneKilled = 4;

    /// <summary>Between the start and the first minute that something is due in.</summary>
    private static readonly Duration s_ahead = Duration.FromSeconds(10);

    /// <summary>Kills go on after the last prompt was due, when as much is still open.</summary>
    private static readonly Duration s_after = Duration.FromSeconds(30);

    private static readonly Duration s_busy = Duration.FromSeconds(10);

    /// <summary>For a killed process's connections to be seen to end.</summary>
    private static readonly TimeSpan s_end = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan s_longestStart = TimeSpan.FromSeconds(60);

    /// <summary>Of a process that was waited for, at most.</summary>
    private static readonly TimeSpan s_life = TimeSpan.FromSeconds(4);

    private readonly KillPlan _plan;
    private readonly PromptFakes _fakes;
    private readonly PromptStore _store;
    private readonly string? _program;
    private readonly Random _random;
    private readonly Dictionary<string, int> _searches = new(StringComparer.Ordinal);
    private readonly List<string> _deaths = [];
    private int _kills;
    private int _inFlight;
    private int _starting;

    private KillRun(KillPlan plan, PromptFakes fakes, PromptStore store, string? program) =>
        (_plan, _fakes, _store, _program, _random) = (plan, fakes, store, program, new Random(plan.Seed));

    /// <param name="program">The StudyBot.dll to run; null for the one that the build made.</param>
    /// <param name="tell">Hears a line now and then.</param>
    public static async Task<KillReport> RunAsync(KillPlan plan, string? program = null, Action<string>? tell = null)
    {
        await using var fakes = await PromptFakes.StartAsync(plan.Channels, plan.Forums, plan.Lateness, plan.Latency);
        using var store = new PromptStore();
        return await new KillRun(plan, fakes, store, program).RunAsync(tell);
    }

    private async Task<KillReport> RunAsync(Action<string>? tell)
    {
        var started = Stopwatch.GetTimestamp();
        var due = Make();
        _store.Save(due);
        _fakes.Misbehave(_plan.Share, _plan.Seed);
        WorkerProcess[] workers = [.. Enumerable.Range(0, _plan.Workers).Select(_ => Start())];
        try
        {
            await KillAsync(workers, _plan.Minutes == 0 ? Now() + Duration.FromTimeSpan(_plan.KillsWithin) : due.Max(d => d.Due) + s_after, due, tell);
            if (!_plan.MisbehavesToTheEnd)
                _fakes.Misbehave(0, _plan.Seed);
            await FinishAsync(workers, due, tell);
        }
        finally
        {
            foreach (var worker in workers)
                await EndAsync(worker);
        }

        return new KillReport(
            _plan, PromptAudit.Of(due, _fakes.Posted(), _store.Entry), _kills, _inFlight, _starting, _fakes.Discord.Statistics.Counts, _fakes.Slack.Statistics.Counts,
            _searches, _fakes.Words, _deaths, [.. _fakes.Discord.Violations, .. _fakes.Slack.Violations], Stopwatch.GetElapsedTime(started));
    }

    private IReadOnlyList<DuePrompt> Make()
    {
        var now = Now();
        var (first, minutes) = _plan.Minutes == 0 ? (Minute(now) - Duration.FromMinutes(10), 10) : (Minute(now + s_ahead) + Duration.FromMinutes(1), _plan.Minutes);
        return DuePrompt.Make(_fakes, _plan.Schedules, first, minutes, Instant.Min(now, first));
    }

    /// <summary>Each at a random moment and a random process.</summary>
    private async Task KillAsync(WorkerProcess[] workers, Instant until, IReadOnlyList<DuePrompt> due, Action<string>? tell)
    {
        foreach (var at in Moments(Now(), until, due))
        {
            if (at - Now() is var wait && wait > Duration.Zero)
                await Task.Delay(wait.ToTimeSpan());
            var slot = _random.Next(workers.Length);
            // On a machine so slow that processes hardly get up between two kills, killing their starts alone would show little.
            if (!IsUp(workers[slot]) && _random.Next(StartsToOneKilled) > 0)
                await UpAsync(workers[slot]);
            var underWay = _fakes.Abandoned;
            _starting += IsUp(workers[slot]) ? 0 : 1;
            await EndAsync(workers[slot]);
            await Task.Delay(s_end);
            _inFlight += _fakes.Abandoned > underWay ? 1 : 0;
            workers[slot] = Start();
            if (++_kills % 20 == 0)
                tell?.Invoke($"{_kills} kills, {_inFlight} of them with a request under way; {due.Count(_store.IsOver)} of {due.Count} prompts at their end");
        }

        if (until - Now() is var rest && rest > Duration.Zero)
            await Task.Delay(rest.ToTimeSpan());
    }

    private async Task UpAsync(WorkerProcess worker)
    {
        for (var waited = TimeSpan.Zero; !IsUp(worker) && !worker.HasExited && waited < s_longestStart; waited += s_end)
            await Task.Delay(s_end);
        await Task.Delay(s_life * _random.NextDouble());
    }

    private static bool IsUp(WorkerProcess worker) => worker.Log.Any(l => l.Contains("a look every", StringComparison.Ordinal));

    /// <summary>Half of them anywhere, half in the seconds after something became due, when most is under way.</summary>
    private IReadOnlyList<Instant> Moments(Instant from, Instant until, IReadOnlyList<DuePrompt> due)
    {
        Instant[] busy = [.. due.Select(d => d.Due).Where(d => d >= from).Distinct()];
        return [.. Enumerable.Range(0, _plan.Kills).Select(i => i % 2 == 0 && busy.Length > 0 ? busy[_random.Next(busy.Length)] + s_busy * _random.NextDouble() : from + (until - from) * _random.NextDouble()).Order()];
    }

    private async Task FinishAsync(WorkerProcess[] workers, IReadOnlyList<DuePrompt> due, Action<string>? tell)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < _plan.Patience && !due.All(_store.IsOver) && workers.Any(w => !w.HasExited))
            await Task.Delay(TimeSpan.FromSeconds(1));
        tell?.Invoke($"{due.Count(_store.IsOver)} of {due.Count} prompts at their end {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s after the last was due and the last process killed");
        // What is done late is done by then, also where nobody waits for it any more.
        await Task.Delay(_plan.Lateness + _plan.Latency + TimeSpan.FromSeconds(1));
    }

    private WorkerProcess Start()
    {
        var settings = _fakes.Settings();
        settings["Prompts:LeaseSeconds"] = settings["Prompts:SettleSeconds"] = $"{_plan.SettleSeconds}";
        settings["Prompts:PollSeconds"] = "1";
        return WorkerProcess.Start(settings, _store.Folder, _program);
    }

    private async Task EndAsync(WorkerProcess worker)
    {
        if (worker.HasExited)
            _deaths.Add($"a process ended by itself: {string.Join(" | ", worker.Log.TakeLast(3))}");
        await worker.DisposeAsync();
        foreach (var outcome in worker.Log.Select(l => SearchLine().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value))
            _searches[outcome] = _searches.GetValueOrDefault(outcome) + 1;
        _deaths.AddRange(worker.Log.Where(l => l.Contains("fault of the program's own", StringComparison.Ordinal)).Select(l => $"in a process's log: {l}"));
    }

    private static Instant Now() => TimeProvider.System.GetUtcNow().ToInstant();

    private static Instant Minute(Instant instant) => Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds() / 60 * 60);

    [GeneratedRegex(@"search gave (\w+)")]
    private static partial Regex SearchLine();
}
