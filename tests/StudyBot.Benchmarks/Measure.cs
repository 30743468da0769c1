using System.Diagnostics;
using System.Globalization;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;

namespace StudyBot.Benchmarks;

/// <summary>Tails over 100,000 calls a command, and whole processes against a hello-world started in turn with them.</summary>
internal static class Measure
{
    private const int Calls = 100_000;
    private const int Starts = 21;

    /// <param name="args">Optionally the folder of a published StudyBot; without it one is published first.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        Tails();
        MemoryTails.Print();
        var work = Directory.CreateTempSubdirectory("studybot-measure-");
        try
        {
            var app = args is [var given] ? given : await PublishAsync("StudyBot", Path.Combine(Shipped.Root, "src", "StudyBot"), work.FullName);
            var hello = await PublishAsync("hello", HelloWorld(work.FullName), work.FullName);
            await ProcessesAsync(Path.Combine(hello, "hello.dll"), Path.Combine(app, "StudyBot.dll"));
            return 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void Tails()
    {
        var indexed = IndexedReading.Build(Shipped.Import());
        var dispatcher = new CommandDispatcher(new Library([indexed]));
        string[] unknown = ["Schengen", "Kosovo war", "conditionallity", "Medvedyev proposal", "Treaty of Rome"];
        var terms = indexed.Glossary.Select(t => t.Display).Concat(unknown).ToArray();
        Console.WriteLine($"In process, {Calls:N0} calls a command over {terms.Length} terms of the reading and misspelt or unknown ones");
        foreach (var command in new[] { "/explain", "/when", "/quote" })
        {
            var requests = terms.Select(t => new CommandRequest(command, t)).ToArray();
            for (var i = 0; i < Calls / 5; i++)
                dispatcher.Dispatch(requests[i % requests.Length]);
            var took = new double[Calls];
            for (var i = 0; i < Calls; i++)
            {
                var start = Stopwatch.GetTimestamp();
                dispatcher.Dispatch(requests[i % requests.Length]);
                took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            Array.Sort(took);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {command,-9} median {took[Calls / 2]:F3} ms   99th percentile {took[Calls * 99 / 100]:F3} ms"));
        }
    }

    // In turn, so that what else the machine does falls on both alike; the median of each is compared.
    private static async Task ProcessesAsync(string hello, string app)
    {
        var (floor, ask, peak) = (new List<double>(), new List<double>(), 0L);
        for (var i = 0; i < Starts; i++)
        {
            floor.Add((await RunAsync(hello)).Milliseconds);
            var (milliseconds, bytes) = await RunAsync(app, "ask", "/when", "bucharest");
            ask.Add(milliseconds);
            peak = Math.Max(peak, bytes);
        }

        var (h, a) = (Median(floor), Median(ask));
        Console.WriteLine($"Whole processes, {Starts} starts in turn (published with ReadyToRun for this machine, run by `dotnet`)");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  hello-world {h:F0} ms   ask /when bucharest, start to end {a:F0} ms   ratio {a / h:F2}   peak memory {peak / 1048576.0:F0} MB"));
    }

    private static async Task<(double Milliseconds, long PeakBytes)> RunAsync(string dll, params string[] args)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [dll, .. args]) { RedirectStandardOutput = true })!;
        var peak = 0L;
        var reading = process.StandardOutput.ReadToEndAsync();
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process));
            await Task.Delay(2);
        }

        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (process.ExitCode != 0 || (await reading).Length == 0)
            throw new InvalidOperationException($"{dll} ended with {process.ExitCode}");
        return (took, peak);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It ended between the two calls.
        }
    }

    private static string HelloWorld(string work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "hello-src")).FullName;
        File.WriteAllText(Path.Combine(folder, "hello.csproj"),
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """System.Console.WriteLine("Hello, World!");""");
        return folder;
    }

    private static async Task<string> PublishAsync(string name, string project, string work)
    {
        var output = Path.Combine(work, name);
        string[] args = ["publish", project, "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", output, "-v", "q", "--nologo"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(printed);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
