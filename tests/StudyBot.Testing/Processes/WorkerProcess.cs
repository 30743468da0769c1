using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Processes;

/// <summary>The real worker in a process of its own, with a data folder of its own, killed at the end if it has not stopped by itself.</summary>
public sealed partial class WorkerProcess : IAsyncDisposable
{
    private const int SigTerm = 15;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly string? _ownData;

    private WorkerProcess(ProcessStartInfo start, string? ownData)
    {
        _ownData = ownData;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _process.StandardInput.Close();
    }

    /// <summary>Lines of standard error and output so far.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Those of them that the log did not write: what the program says to whoever runs it.</summary>
    public IReadOnlyList<string> Said => [.. _log.Where(l => !LogLine().IsMatch(l))];

    public bool HasExited => _process.HasExited;

    /// <summary>Memory that the process holds in RAM, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <param name="settings">Keys as in the settings file: <c>Discord:Token</c>.</param>
    /// <param name="dataFolder">Null for one that goes with the process.</param>
    /// <param name="program">The StudyBot.dll to run; null for the one that the build made.</param>
    /// <param name="arguments">A command of its command line; without any it is the worker.</param>
    public static WorkerProcess Start(IReadOnlyDictionary<string, string> settings, string? dataFolder = null, string? program = null, params string[] arguments)
    {
        var own = dataFolder is null ? Directory.CreateTempSubdirectory("studybot-data-").FullName : null;
        var start = new ProcessStartInfo("dotnet", [program ?? Checkout.Program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("STUDYBOT_", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        // Without the secrets of the person who runs the tests.
        start.Environment["HOME"] = Path.GetTempPath();
        start.Environment["STUDYBOT_Storage__Folder"] = dataFolder ?? own;
        foreach (var (key, value) in settings)
            start.Environment["STUDYBOT_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new WorkerProcess(start, own);
    }

    /// <summary>The time from the start to a log line with these words.</summary>
    /// <exception cref="TimeoutException">It did not come in 90 s; the message has the log.</exception>
    public async Task<TimeSpan> WaitForAsync(string words)
    {
        while (Stopwatch.GetElapsedTime(_started) < s_patience && !_log.Any(l => l.Contains(words, StringComparison.Ordinal)))
            await Task.Delay(2);
        return _log.Any(l => l.Contains(words, StringComparison.Ordinal))
            ? Stopwatch.GetElapsedTime(_started)
            : throw new TimeoutException($"The worker did not say '{words}':\n{string.Join('\n', _log)}");
    }

    /// <summary>Waits for the end that comes by itself, and gives the exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(s_patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as a container engine does.</summary>
    public Task<int> StopAsync()
    {
        if (!_process.HasExited && Kill(_process.Id, SigTerm) != 0)
            throw new InvalidOperationException("SIGTERM could not be sent.");
        return WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        if (_ownData is not null)
            Directory.Delete(_ownData, recursive: true);
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _log.Enqueue(line);
    }

    // "2026-01-31T10:00:00Z info: …", as the program's console logger begins.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ ")]
    private static partial Regex LogLine();

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int pid, int signal);
}
