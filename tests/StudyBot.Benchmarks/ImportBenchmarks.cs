using BenchmarkDotNet.Attributes;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Benchmarks;

/// <summary>Import and index build of the shipped reading, against the floor of any reader: splitting the text into words and counting them.</summary>
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private static readonly char[] s_separators = [' ', '\n', '.', ',', ';', ':', '(', ')', '“', '”'];
    private readonly Reading _reading = Shipped.Import();

    [Benchmark(Baseline = true, Description = "floor: split into words, count them")]
    public int Floor()
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Shipped.RawText.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts.Count;
    }

    [Benchmark(Description = "import (file to reading)")]
    public Reading Import() => Shipped.Import();

    [Benchmark(Description = "index build")]
    public IndexedReading Index() => IndexedReading.Build(_reading);
}
