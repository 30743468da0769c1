using BenchmarkDotNet.Running;
using StudyBot.Benchmarks;

// "measure" prints what BenchmarkDotNet cannot see: tails over many calls, whole processes, peak memory.
return args is ["measure", .. var rest] ? await Measure.RunAsync(rest) : RunBenchmarks(args);

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Measure).Assembly).Run(args);
    return 0;
}
