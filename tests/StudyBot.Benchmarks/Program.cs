using BenchmarkDotNet.Running;
using StudyBot.Benchmarks;

// "discord" and "slack" put the real worker on a fake of the platform under load.
// "prompts" kills workers that post prompts, and lets a thousand be due at once.
// "check" puts quotations made by rule to /check and prints what it says of them.
// "fuzz" sends 100,000 generated command lines through one process.
// "measure" prints what BenchmarkDotNet cannot see: tails over many calls, whole processes, peak memory.
return args switch
{
    ["measure", .. var rest] => await Measure.RunAsync(rest),
    ["check", .. var rest] => CheckTable.Print(rest),
    ["fuzz", .. var rest] => await Fuzz.RunAsync(rest),
    ["discord", .. var rest] => await DiscordLoad.RunAsync(rest),
    ["slack", .. var rest] => await SlackLoad.RunAsync(rest),
    ["prompts", .. var rest] => await PromptLoad.RunAsync(rest),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Measure).Assembly).Run(args);
    return 0;
}
