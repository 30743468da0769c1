using System.Globalization;
using StudyBot.Testing.Processes;
using StudyBot.Testing.Prompts;

namespace StudyBot.Benchmarks;

/// <summary>That a prompt is posted once: one worker and then three on one file, killed 200 times while 500 prompts are due and both platforms misbehave; then 1,000 due in one minute.</summary>
internal static class PromptLoad
{
    private const int Schedules = 500, Minutes = 15, Kills = 200, AtOnce = 1000;
    private const string Program = "StudyBot.dll";

    /// <param name="args">Optionally <c>one</c>, <c>three</c> or <c>burst</c> for that part alone; then optionally the seed; then optionally the number of schedules, of minutes that they are due in, and of kills; at the end optionally the full path of the folder of a published StudyBot, without which one is published first.</param>
    /// <returns>0 where every prompt was posted once, with its thread; else 1; 2 where the folder has no StudyBot.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var given = args is [.., var last] && Path.IsPathRooted(last) ? last : null;
        if (given is not null)
            args = args[..^1];
        if (given is not null && !File.Exists(Path.Combine(given, Program)))
        {
            Print($"There is no {Program} in {given}: name the folder that StudyBot was published to.");
            return 2;
        }

        var part = args is ["one" or "three" or "burst", ..] ? args[0] : null;
        int[] numbers = [.. args.Skip(part is null ? 0 : 1).Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
        var plan = new KillPlan { Schedules = Schedules, Minutes = Minutes, Kills = Kills, Seed = numbers is [var seed, ..] ? seed : 1 };
        if (numbers is [_, var schedules, var minutes, var kills])
            plan = plan with { Schedules = schedules, Minutes = minutes, Kills = kills };
        var work = Directory.CreateTempSubdirectory("studybot-load-");
        try
        {
            var program = Path.Combine(given ?? await Publishing.PublishAsync("StudyBot", Path.Combine(Checkout.Root, "src", "StudyBot"), work.FullName), Program);
            var clean = true;
            if (part is null or "one")
                clean &= await KillAsync(plan, program);
            if (part is null or "three")
                clean &= await KillAsync(plan with { Workers = 3 }, program);
            if (part is null or "burst")
                clean &= await BurstAsync(new BurstPlan { Schedules = part is null || numbers is not [_, var many, ..] ? AtOnce : many }, program);
            return clean ? 0 : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<bool> KillAsync(KillPlan plan, string program)
    {
        Print($"{plan.Schedules} schedules due within {plan.Minutes} minutes, {plan.Workers} worker(s) on one file, {plan.Kills} kills, seed {plan.Seed}");
        var report = await KillRun.RunAsync(plan, program, line => Print($"  {TimeProvider.System.GetUtcNow():HH:mm:ss} {line}"));
        var a = report.Audit;
        Print($"  posted once {a.Once} of {a.Due}   twice {a.Twice}   missed {a.Missed}   threads once {a.ThreadsOnce}   twice {a.ThreadsTwice}   missing {a.ThreadsMissing}");
        Print($"  kills {report.Kills}: {report.InFlight} with a request under way, {report.Starting} while it still started");
        Print($"  faults of Discord: {Of(report.Discord)}; its own limits met {Limits(report.Discord)} times");
        Print($"  faults of Slack: {Of(report.Slack)}; its own limits met {Limits(report.Slack)} times");
        Print($"  requests that were to post {a.Attempts}   searches {string.Join(", ", report.Searches.Select(s => $"{s.Key} {s.Value}"))}   instructor asked {a.Uncertain}   words to instructors {report.Words}");
        Print($"  the last {a.Latest.TotalSeconds:F0} s after its time; {report.Took.TotalMinutes:F1} minutes in all, on {Environment.ProcessorCount} cores with both fakes");
        foreach (var offence in report.Offences)
            Print($"  WRONG: {offence}");
        return report.Offences.Count == 0;
    }

    private static async Task<bool> BurstAsync(BurstPlan plan, string program)
    {
        Print($"{plan.Schedules:N0} schedules due in the same minute in {plan.Channels} channels of each platform and {plan.Forums} forums, one worker, {plan.Latency.TotalMilliseconds:F0} ms from request to answer");
        var report = await BurstRun.RunAsync(plan, program);
        foreach (var part in report.Parts)
        {
            var a = part.Audit;
            Print($"  {part.Platform}: posted once {a.Once} of {a.Due}   twice {a.Twice}   missed {a.Missed}   threads once {a.ThreadsOnce}   missing {a.ThreadsMissing}   the last posted after {part.Posted.TotalSeconds:F1} s, the last thread written down after {part.Over.TotalSeconds:F1} s   requests {part.Requests:N0}   of them refused with 429 {part.Limits.Sum(l => l.Count)}{string.Concat(part.Limits.Select(l => $", {l.Limit}: {l.Count}"))}");
        }

        foreach (var offence in report.Offences)
            Print($"  WRONG: {offence}");
        return report.Offences.Count == 0;
    }

    private static string Of(IReadOnlyDictionary<string, long> counts) => string.Join(", ", KillReport.FaultsIn(counts).Select(f => $"{f.Kind} {f.Count}"));

    private static long Limits(IReadOnlyDictionary<string, long> counts) => counts.Where(c => c.Key.StartsWith("429 ", StringComparison.Ordinal)).Sum(c => c.Value);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
