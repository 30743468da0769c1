using System.Globalization;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Load;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Processes;

namespace StudyBot.Benchmarks;

/// <summary>The real worker on a fake Discord: 10,000 interactions at 200 a second over 50 cuts, then sessions that die silently or are declared invalid.</summary>
internal static class DiscordLoad
{
    /// <summary>To reach on two cores, beside the fake; the command ends with 1 where it does not.</summary>
    private static readonly TimeSpan s_callbackWithin = TimeSpan.FromMilliseconds(15);

    /// <summary>Flat: the last fifth of the run against the second.</summary>
    private const double MaxMemoryGrowth = 1.10;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <param name="args">Optionally the number of interactions, of interactions a second, and of cuts.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        int[] numbers = [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
        var plan = numbers is [var interactions, var perSecond, var cuts] ? new LoadPlan(interactions, perSecond, cuts) : new LoadPlan(Interactions: 10_000, PerSecond: 200, Cuts: 50);
        var work = Directory.CreateTempSubdirectory("studybot-load-");
        try
        {
            var program = Path.Combine(await Publishing.PublishAsync("StudyBot", Path.Combine(Checkout.Root, "src", "StudyBot"), work.FullName), "StudyBot.dll");
            var clean = await LoadAsync(plan, program);
            return await BrokenSessionsAsync(program) && clean ? 0 : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<bool> LoadAsync(LoadPlan plan, string program)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var worker = WorkerProcess.Start(Settings(discord), program: program);
        var ready = await worker.WaitForAsync("ready");
        while (discord.Commands().Count == 0)
            await Task.Delay(10);
        var report = await LoadRun.RunAsync(discord, plan, worker);
        var s = report.Statistics;
        Print($"Process start to READY handled: {ready.TotalMilliseconds:F0} ms");
        Print($"{plan.Interactions:N0} interactions at {plan.PerSecond} a second over {plan.Cuts} resumable cuts, the worker and the fake on the same {Environment.ProcessorCount} cores");
        Print($"  answered {s.Answered:N0}   lost {s.Never + s.Pending}   late {s.Late}   twice {s.Twice}   told to come back later {report.Busy}   answered with something else {report.Wrong}   against the contract {report.Violations.Count}");
        Print($"  INTERACTION_CREATE to callback: median {s.Median / 1000:F2} ms   99th percentile {s.Percentile99 / 1000:F2} ms   slowest {s.Slowest / 1000:F0} ms (those sent while a socket was cut wait for its return)");
        Print($"  memory: {report.Memory.Max() / 1048576.0:F0} MB at most, last fifth of the run against the second {report.MemoryGrowth:F3} times");
        foreach (var violation in report.Violations.Take(10))
            Print($"  {violation}");
        var (quick, flat) = (s.Percentile99 <= s_callbackWithin.TotalMicroseconds, report.MemoryGrowth <= MaxMemoryGrowth);
        if (!quick || !flat)
            Print($"  to reach: 99th percentile {s_callbackWithin.TotalMilliseconds:F0} ms ({(quick ? "reached" : "missed")}), memory {MaxMemoryGrowth:F2} times ({(flat ? "reached" : "missed")})");
        return report.IsClean && quick && flat;
    }

    // What was sent into a dead session may be lost; it must not be answered late or twice, and the death must be noticed.
    private static async Task<bool> BrokenSessionsAsync(string program)
    {
        var beat = TimeSpan.FromSeconds(2);
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { HeartbeatInterval = beat, IdentifyInterval = TimeSpan.Zero });
        await using var worker = WorkerProcess.Start(Settings(discord), program: program);
        await worker.WaitForAsync("ready");
        while (discord.Commands().Count == 0)
            await Task.Delay(10);
        var asked = new List<Task<Seen>>();
        for (var round = 0; round < 10; round++)
        {
            for (var i = 0; i < 20; i++)
            {
                asked.Add(discord.CommandAsync(new Person { UserId = 500_000_000_000_000_001 + (ulong)asked.Count }, "when", "event", "bucharest summit"));
                if (i == 10 && round % 2 == 0)
                    discord.GoZombie();
                else if (i == 10)
                    discord.SendInvalidSession(resumable: false);
                await Task.Delay(10);
            }

            using var limit = new CancellationTokenSource(s_patience);
            while (discord.Statistics.Connected == 0 || round % 2 == 0 && discord.Statistics.ZombiesNoticed.Count < (round / 2) + 1)
                await Task.Delay(10, limit.Token);
        }

        await Task.WhenAll(asked);
        var s = discord.Statistics;
        var slowest = s.ZombiesNoticed.Max();
        Print($"5 sessions gone silent and 5 invalidated while {asked.Count} interactions came, heartbeat every {beat.TotalSeconds:F0} s");
        Print($"  silence noticed after {slowest.TotalSeconds:F2} s at most   answered {s.Answered}   late {s.Late}   twice {s.Twice}   never delivered {s.Never + s.Pending}");
        return s is { Late: 0, Twice: 0 } && s.ZombiesNoticed.Count == 5 && slowest <= beat + TimeSpan.FromMilliseconds(100);
    }

    private static Dictionary<string, string> Settings(FakeDiscord discord) => new()
    {
        ["Discord:Token"] = discord.Token,
        ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
        ["Discord:GatewayUrl"] = discord.GatewayUrl.ToString(),
        ["Logging:LogLevel:Default"] = "Information",
    };

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
