using System.Diagnostics;
using System.Globalization;
using StudyBot.Testing.Fuzzing;

namespace StudyBot.Benchmarks;

/// <summary>100,000 generated command lines through one process.</summary>
internal static class Fuzz
{
    private const int Lines = 100_000;

    /// <param name="args">Optionally a seed; the tests use 1.</param>
    /// <returns>0 where every line got one line of JSON and none a fault; else 1.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var seed = args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1;
        var work = Directory.CreateTempSubdirectory("studybot-fuzz-");
        try
        {
            var app = await Publishing.PublishAsync("StudyBot", Path.Combine(Shipped.Root, "src", "StudyBot"), work.FullName);
            var start = Stopwatch.GetTimestamp();
            var report = await FuzzRun.RunAsync(Path.Combine(app, "StudyBot.dll"), new LineMaker(Shipped.RawText, seed), Lines);
            var took = Stopwatch.GetElapsedTime(start);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Sent:N0} command lines (seed {seed}), {report.Replies:N0} replies, exit code {report.ExitCode}, {took.TotalSeconds:F0} s, peak memory {report.PeakMemory / 1048576.0:F0} MB"));
            foreach (var (status, count) in report.ByStatus)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {status,-10} {count,8:N0}"));
            if (report.Error.Length > 0)
                Console.WriteLine(report.Error);
            return report.Replies == Lines && report.ExitCode == 0 && !report.ByStatus.ContainsKey("error") && !report.ByStatus.ContainsKey("(no JSON)") ? 0 : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
