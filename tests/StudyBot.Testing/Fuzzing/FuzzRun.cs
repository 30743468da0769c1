using System.Diagnostics;
using System.Text.Json;

namespace StudyBot.Testing.Fuzzing;

/// <summary>Sends generated command lines through <c>ask --json -</c> of one process.</summary>
public static class FuzzRun
{
    private const string NoJson = "(no JSON)";

    /// <param name="program">StudyBot.dll.</param>
    public static async Task<FuzzReport> RunAsync(string program, LineMaker lines, int count)
    {
        var start = new ProcessStartInfo("dotnet", [program, "ask", "--json", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // What /prompt keeps goes with the run.
        using var memory = new TemporaryFolder();
        start.Environment["STUDYBOT_Storage__Folder"] = memory.Path;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var replies = ReadAsync(process.StandardOutput, count, () => PeakOf(process));
        var input = process.StandardInput.BaseStream;
        try
        {
            for (var i = 0; i < count; i++)
            {
                await input.WriteAsync(lines.Next());
                await input.WriteAsync("\n"u8.ToArray());
            }

            await input.FlushAsync();
        }
        catch (IOException)
        {
            // It ended before its input did; the count of replies tells.
        }

        var (byStatus, peak) = await replies;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new FuzzReport(count, byStatus.Values.Sum(), byStatus, process.ExitCode, peak, await error);
    }

    // The peak is read while the process lives, after its last reply.
    private static async Task<(SortedDictionary<string, int> ByStatus, long Peak)> ReadAsync(StreamReader output, int count, Func<long> peak)
    {
        var byStatus = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count && await output.ReadLineAsync() is { } line; i++)
        {
            var status = StatusOf(line);
            byStatus[status] = byStatus.GetValueOrDefault(status) + 1;
        }

        return (byStatus, peak());
    }

    private static string StatusOf(string line)
    {
        try
        {
            using var reply = JsonDocument.Parse(line);
            return reply.RootElement.TryGetProperty("status", out var status) ? status.GetString() ?? NoJson : NoJson;
        }
        catch (JsonException)
        {
            return NoJson;
        }
    }

    private static long PeakOf(Process process)
    {
        process.Refresh();
        return process.HasExited ? 0 : process.PeakWorkingSet64;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("studybot-fuzz-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
