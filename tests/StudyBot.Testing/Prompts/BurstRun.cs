using System.Diagnostics;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Testing.Processes;

namespace StudyBot.Testing.Prompts;

/// <summary>One real worker, as it is configured by default, and everything due in the same minute.</summary>
public static class BurstRun
{
    /// <summary>For the worker to be up before.</summary>
    private static readonly Duration s_ahead = Duration.FromSeconds(20);

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);

    /// <param name="program">The StudyBot.dll to run; null for the one that the build made.</param>
    public static async Task<BurstReport> RunAsync(BurstPlan plan, string? program = null)
    {
        await using var fakes = await PromptFakes.StartAsync(plan.Channels, plan.Forums, lateness: TimeSpan.Zero, plan.Latency);
        using var store = new PromptStore();
        var now = Now();
        var at = Instant.FromUnixTimeSeconds((now + s_ahead).ToUnixTimeSeconds() / 60 * 60 + 60);
        var due = DuePrompt.Make(fakes, plan.Schedules, at, minutes: 1, now);
        store.Save(due);
        await using var worker = WorkerProcess.Start(fakes.Settings(), store.Folder, program);
        await worker.WaitForAsync("a look every");
        if (at - Now() is var wait && wait > Duration.Zero)
            await Task.Delay(wait.ToTimeSpan());
        var over = await FinishAsync(store, due, at, plan.Patience);
        var posted = fakes.Posted();
        return new BurstReport(plan,
        [
            Part("discord", fakes.Discord.Statistics.Counts, fakes.Discord.Violations),
            Part("slack", fakes.Slack.Statistics.Counts, fakes.Slack.Violations),
        ]);

        BurstReport.Part Part(string platform, IReadOnlyDictionary<string, long> counts, IReadOnlyList<Violation> violations)
        {
            var audit = PromptAudit.Of([.. due.Where(d => d.Schedule.Channel.Platform == platform)], [.. posted.Where(p => p.Channel.Platform == platform)], store.Entry);
            return new BurstReport.Part(platform, audit, audit.Latest, over.GetValueOrDefault(platform, Duration.MaxValue), counts, violations);
        }
    }

    /// <returns>When each platform's were all at their end; none for one whose were not in time.</returns>
    private static async Task<Dictionary<string, Duration>> FinishAsync(PromptStore store, IReadOnlyList<DuePrompt> due, Instant at, TimeSpan patience)
    {
        var over = new Dictionary<string, Duration>(StringComparer.Ordinal);
        var open = due.ToList();
        var started = Stopwatch.GetTimestamp();
        while (open.Count > 0 && Stopwatch.GetElapsedTime(started) < patience)
        {
            await Task.Delay(s_look);
            open.RemoveAll(store.IsOver);
            foreach (var platform in due.Select(d => d.Schedule.Channel.Platform).Distinct().Except(open.Select(d => d.Schedule.Channel.Platform)))
                over.TryAdd(platform, Now() - at);
        }

        return over;
    }

    private static Instant Now() => TimeProvider.System.GetUtcNow().ToInstant();
}
