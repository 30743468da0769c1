using BenchmarkDotNet.Attributes;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;

namespace StudyBot.Benchmarks;

/// <summary>Each command on the shipped reading, against the floor of any search: scanning the text for the term.</summary>
[MemoryDiagnoser]
public class CommandBenchmarks
{
    private readonly CommandDispatcher _dispatcher = new(new Library([IndexedReading.Build(Shipped.Import())]));
    private readonly string _text = Shipped.Import().Text;

    [Benchmark(Baseline = true, Description = "floor: scan the text for the term")]
    public int Floor()
    {
        var found = 0;
        for (var at = 0; (at = _text.IndexOf("conditionality", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            found++;
        return found;
    }

    [Benchmark(Description = "/explain conditionality")]
    public Reply Explain() => Ask("/explain conditionality");

    [Benchmark(Description = "/explain conditionallity (misspelt)")]
    public Reply Misspelt() => Ask("/explain conditionallity");

    [Benchmark(Description = "/when bucharest declaration")]
    public Reply When() => Ask("/when bucharest declaration");

    [Benchmark(Description = "/quote sphere of influence")]
    public Reply Quote() => Ask("/quote sphere of influence");

    [Benchmark(Description = "/explain Schengen (not covered)")]
    public Reply NotCovered() => Ask("/explain Schengen");

    private Reply Ask(string line) => _dispatcher.Dispatch(CommandRequest.Parse(line));
}
