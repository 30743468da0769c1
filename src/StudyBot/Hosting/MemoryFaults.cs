using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Storage;

namespace StudyBot.Hosting;

/// <summary>Writes into the log why the memory does not work, for whoever hears of it from a person in a chat.</summary>
internal sealed class MemoryFaults(SqliteDatabase database, TimeProvider time, ILogger<MemoryFaults> logger) : IHostedService
{
    /// <summary>Every question asks the memory: the same line once a minute is enough.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private string? _last;
    private long _at;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        database.Failed += Write;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        database.Failed -= Write;
        return Task.CompletedTask;
    }

    private void Write(string line)
    {
        lock (_lock)
        {
            if (line == _last && time.GetElapsedTime(_at) < Quiet)
                return;
            (_last, _at) = (line, time.GetTimestamp());
        }

        Log.MemoryFailed(logger, line);
    }
}
