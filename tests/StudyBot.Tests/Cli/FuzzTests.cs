using StudyBot.Testing.Fuzzing;

namespace StudyBot.Tests.Cli;

/// <summary>The short form of <c>tests/StudyBot.Benchmarks -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    [Fact]
    public async Task Every_line_gets_one_line_of_JSON_and_none_a_fault()
    {
        const int count = 3_000;
        var text = await File.ReadAllTextAsync(Path.Combine(BuiltProgram.Root, "seeds/tavani-2019/tavani-2019.txt"));
        var report = await FuzzRun.RunAsync(BuiltProgram.Dll, new LineMaker(text, seed: 1), count);
        Assert.Equal((count, 0, ""), (report.Replies, report.ExitCode, report.Error));
        Assert.Subset(new HashSet<string> { "ok", "no_date", "not_found", "exact", "near", "usage" }, report.ByStatus.Keys.ToHashSet());
    }
}
