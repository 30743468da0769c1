using System.Diagnostics;
using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Slack.Load;

/// <summary>Many people's commands, while sockets end in every way.</summary>
public static class SlackLoadRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Slack announces an end some seconds ahead; within a load that has many of them, this.</summary>
    private static readonly TimeSpan s_notice = TimeSpan.FromSeconds(1);

    private static readonly (string Command, string Text, string Expected)[] s_asked =
    [
        ("/explain", "conditionality", "conditionality"),
        ("/when", "bucharest summit", "2008"),
        ("/quote", "pirozzi", "Nicoletta Pirozzi"),
        ("/explain", "OSCE", "OSCE"),
        ("/when", "transnistria", "1992"),
        ("/quote", "schengen", "not in this reading"),
        ("/source", "enlarging NATO to Ukraine and Georgia lit the Crimean fuse", "Crimean fuse"),
    ];

    /// <param name="slack">With both of the bot's sockets open.</param>
    public static async Task<SlackLoadReport> RunAsync(FakeSlack slack, SlackLoadPlan plan, WorkerProcess? worker = null)
    {
        var asked = new List<Task<(Seen Seen, string Expected)>>();
        using var stop = new CancellationTokenSource();
        var memory = MemoryWatch.SampleAsync(worker, stop.Token);
        var interval = TimeSpan.FromSeconds(1.0 / plan.PerSecond);
        var every = plan.Disconnects == 0 ? int.MaxValue : plan.Commands / (plan.Disconnects + 1);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < plan.Commands; i++)
        {
            // By the clock, not by sleeping one interval after another, so that a late wake-up is made good.
            var due = (interval * i) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
            if (i > 0 && i % every == 0 && i / every <= plan.Disconnects)
                Disconnect(slack, i / every);
            asked.Add(AskAsync(slack, i, plan));
        }

        var answers = await Task.WhenAll(asked);
        await slack.WaitForConnectionsAsync(2, s_patience);
        await stop.CancelAsync();
        return new SlackLoadReport(
            slack.Statistics,
            answers.Count(a => IsBusy(a.Seen)),
            answers.Count(a => a.Seen.Messages.Count > 0 && !IsBusy(a.Seen) && !a.Seen.Text.Contains(a.Expected, StringComparison.OrdinalIgnoreCase)),
            await memory,
            slack.Violations);
    }

    private static void Disconnect(FakeSlack slack, int number)
    {
        switch (number % 5)
        {
            case 0:
                slack.CutAll();
                break;
            case 1:
                slack.Disconnect("warning", all: false, s_notice);
                break;
            case 2:
                slack.CutOne();
                break;
            case 3:
                slack.Disconnect("refresh_requested", all: true, s_notice);
                break;
            default:
                slack.Disconnect("link_disabled", all: false, s_notice);
                break;
        }
    }

    private static async Task<(Seen Seen, string Expected)> AskAsync(FakeSlack slack, int number, SlackLoadPlan plan)
    {
        var (command, text, expected) = s_asked[number % s_asked.Length];
        return (await slack.CommandAsync(new Person { UserId = $"U{number % plan.Members:D9}" }, command, text), expected);
    }

    private static bool IsBusy(Seen seen) => seen.Text.Contains("try again in a few seconds", StringComparison.Ordinal);
}
