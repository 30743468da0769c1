using System.Collections.Concurrent;
using System.Diagnostics;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Processes;

namespace StudyBot.Testing.Discord.Load;

/// <summary>Many people at once: commands, completion and buttons, while sockets break.</summary>
public static class LoadRun
{
    private static readonly (string Command, string Option, string Value, string Expected)[] s_asked =
    [
        ("explain", "term", "conditionality", "conditionality"),
        ("when", "event", "bucharest summit", "2008"),
        ("quote", "subject", "pirozzi", "Nicoletta Pirozzi"),
        ("explain", "term", "OSCE", "OSCE"),
        ("when", "event", "transnistria", "1992"),
        ("quote", "subject", "schengen", "not in this reading"),
        ("source", "text", "enlarging NATO to Ukraine and Georgia lit the Crimean fuse", "Crimean fuse"),
    ];

    public static async Task<LoadReport> RunAsync(FakeDiscord discord, LoadPlan plan, WorkerProcess? worker = null)
    {
        var asked = new ConcurrentBag<Task<(Seen Seen, string Expected)>>();
        using var stop = new CancellationTokenSource();
        var memory = MemoryWatch.SampleAsync(worker, stop.Token);
        var messages = new ConcurrentQueue<(Person By, ulong Message)>();
        var interval = TimeSpan.FromSeconds(1.0 / plan.PerSecond);
        var cutEvery = plan.Cuts == 0 ? int.MaxValue : plan.Interactions / (plan.Cuts + 1);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < plan.Interactions; i++)
        {
            // By the clock, not by sleeping one interval after another, so that a late wake-up is made good.
            var due = interval * i - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
            if (i > 0 && i % cutEvery == 0 && i / cutEvery <= plan.Cuts)
                discord.CutAll();
            asked.Add(AskAsync(discord, i, plan, messages));
        }

        var answers = await Task.WhenAll(asked);
        await stop.CancelAsync();
        return new LoadReport(
            discord.Statistics,
            answers.Count(a => a.Seen.Text.Contains("try again in a few seconds", StringComparison.Ordinal)),
            answers.Count(a => a.Seen.Status == AnswerStatus.Answered && !a.Seen.Text.Contains(a.Expected, StringComparison.OrdinalIgnoreCase)),
            await memory,
            discord.Violations);
    }

    private static async Task<(Seen Seen, string Expected)> AskAsync(FakeDiscord discord, int number, LoadPlan plan, ConcurrentQueue<(Person By, ulong Message)> messages)
    {
        var by = new Person { UserId = 400_000_000_000_000_001 + (ulong)(number % plan.Members) };
        if (number % 5 == 1)
            return (await discord.AutocompleteAsync(by, "explain", "term", "cond"), "conditionality");
        if (number % 5 == 3 && messages.TryDequeue(out var earlier))
            return (await discord.PressAsync(earlier.By, earlier.Message, "In context"), "Tavani 2019");
        var (command, option, value, expected) = s_asked[number % s_asked.Length];
        var seen = await discord.CommandAsync(by, command, option, value);
        if (seen.Messages is [{ Controls: [{ Label: "In context" }, ..] } message, ..])
            messages.Enqueue((by, message.Id));
        return (seen, expected);
    }
}
