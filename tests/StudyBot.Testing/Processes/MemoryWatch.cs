namespace StudyBot.Testing.Processes;

/// <summary>A process' memory over a run.</summary>
public static class MemoryWatch
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(0.5);

    /// <summary>Bytes, one sample every half second until told to stop; none where there is no process.</summary>
    public static async Task<IReadOnlyList<long>> SampleAsync(WorkerProcess? worker, CancellationToken stop)
    {
        var samples = new List<long>();
        while (worker is not null && !stop.IsCancellationRequested)
        {
            samples.Add(worker.WorkingSet);
            await Task.Delay(s_every, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return samples;
    }

    /// <summary>The median of the last fifth against that of the second, as a factor: the first fifth warms up.</summary>
    public static double Growth(IReadOnlyList<long> samples) => samples.Count < 10 ? 1
        : Median(samples, samples.Count * 4 / 5, samples.Count) / Median(samples, samples.Count / 5, samples.Count * 2 / 5);

    private static double Median(IReadOnlyList<long> samples, int from, int to)
    {
        var part = samples.Skip(from).Take(to - from).Order().ToArray();
        return part[part.Length / 2];
    }
}
