using System.Globalization;
using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.Load;

namespace StudyBot.Benchmarks;

/// <summary>The real worker on a fake Slack: 5,000 commands at 100 a second over 50 disconnects of every kind.</summary>
internal static class SlackLoad
{
    private const double MostMilliseconds = 20;

    private const double MostGrowth = 1.10;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <param name="args">Optionally the number of commands, of commands a second, and of disconnects.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        int[] numbers = [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
        var plan = numbers is [var commands, var perSecond, var disconnects] ? new SlackLoadPlan(commands, perSecond, disconnects) : new SlackLoadPlan(Commands: 5_000, PerSecond: 100, Disconnects: 50);
        var work = Directory.CreateTempSubdirectory("studybot-load-");
        try
        {
            var program = Path.Combine(await Publishing.PublishAsync("StudyBot", Path.Combine(Checkout.Root, "src", "StudyBot"), work.FullName), "StudyBot.dll");
            return await LoadAsync(plan, program) ? 0 : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<bool> LoadAsync(SlackLoadPlan plan, string program)
    {
        // Fifty disconnects take Slack hours, and the limit on new connections is made for that.
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { RateLimitFactor = 100 }.WithManifest(ShippedManifest.Read()));
        await using var worker = WorkerProcess.Start(Settings(slack), program: program);
        var ready = await worker.WaitForAsync("is ready");
        await slack.WaitForConnectionsAsync(2, s_patience);
        var report = await SlackLoadRun.RunAsync(slack, plan, worker);
        var s = report.Statistics;
        Print($"Process start to the first hello handled: {ready.TotalMilliseconds:F0} ms");
        Print($"{plan.Commands:N0} commands at {plan.PerSecond} a second over {plan.Disconnects} disconnects of every kind, the worker and the fake on the same {Environment.ProcessorCount} cores");
        Print($"  delivered to a live socket {report.Delivered:N0} (cut off with their socket {s.CutOff}, without any socket {s.Undelivered})");
        Print($"  of those unacknowledged {report.Unacknowledged}   lost {s.Lost}   twice {report.Twice}   told to come back later {report.Busy}   answered with something else {report.Wrong}   against the contract {report.Violations.Count}");
        Print($"  to the acknowledgement: median {s.Median / 1000:F2} ms   99th percentile {s.Percentile99 / 1000:F2} ms (to reach: {MostMilliseconds:F0})   slowest {s.Slowest / 1000:F0} ms");
        Print($"  memory: {report.Memory.Max() / 1048576.0:F0} MB at most, last fifth of the run against the second {report.MemoryGrowth:F3} times (to reach: {MostGrowth:F2})");
        foreach (var violation in report.Violations.Take(10))
            Print($"  {violation}");
        return report.IsClean && s.Percentile99 <= MostMilliseconds * 1000 && report.MemoryGrowth <= MostGrowth;
    }

    private static Dictionary<string, string> Settings(FakeSlack slack) => new()
    {
        ["Slack:BotToken"] = slack.BotToken,
        ["Slack:AppToken"] = slack.AppToken,
        ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl.ToString(),
        ["Logging:LogLevel:Default"] = "Information",
    };

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
