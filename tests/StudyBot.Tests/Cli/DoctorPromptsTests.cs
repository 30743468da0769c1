using StudyBot.Testing.Processes;

namespace StudyBot.Tests.Cli;

/// <summary>What <c>studybot doctor</c> says of <c>config/prompts.yaml</c>, in a process of its own.</summary>
public sealed class DoctorPromptsTests : IDisposable
{
    private const string Good = "prompts:\n  - key: a\n    text: Why?\n";

    private readonly TemporaryHome _home = new("{}");

    public DoctorPromptsTests()
    {
        Directory.CreateDirectory(Path.Combine(_home.Path, "seeds", "fuse"));
        File.WriteAllText(Path.Combine(_home.Path, "seeds", "fuse", "reading.yaml"), "title: A fuse\nfile: fuse.txt\n");
        File.WriteAllText(Path.Combine(_home.Path, "seeds", "fuse", "fuse.txt"), "The summit of Bucharest lit the Crimean fuse. Nobody saw it burn.\n");
    }

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("doctor")]
    [InlineData("doctor", "--local")]
    public async Task A_prompt_that_is_not_posted_fails_with_its_line_and_remedy(params string[] arguments)
    {
        var (code, lines) = await RunAsync(Good + "  - key: b\n    text: How?\n    passage: nobody wrote this\n  - key: c\n    text: Who?\n    reading: smoke\n", arguments);
        Assert.Equal(1, code);
        var failures = lines.Where(l => l.StartsWith("fail", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, failures.Length);
        foreach (var part in new[] { "prompts.yaml, line 6: ", "word for word: copy it from 'studybot show fuse'" })
            Assert.Contains(part, failures[0], StringComparison.Ordinal);
        foreach (var part in new[] { "prompts.yaml, line 9: ", "no reading 'smoke' is loaded: take one that 'studybot readings' lists" })
            Assert.Contains(part, failures[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_serves_stays_healthy_and_hears_of_it()
    {
        var (code, lines) = await RunAsync("prompts:\n\t- key: a\n", "doctor", "--health");
        Assert.Equal(0, code);
        var line = Assert.Single(lines, l => l.StartsWith("warn", StringComparison.Ordinal));
        foreach (var part in new[] { "prompts.yaml, line 2: ", "so no prompt of the file is posted: indent with spaces" })
            Assert.Contains(part, line, StringComparison.Ordinal);
        Assert.Contains("\"doctor\", \"--health\"", await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "Dockerfile")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_over_is_a_note()
    {
        var (code, lines) = await RunAsync(Good + "    date: 2020-10-05\n", "doctor", "--local");
        Assert.Equal(0, code);
        Assert.Contains("prompts.yaml, line 4: the date 2020-10-05 is past", Assert.Single(lines, l => l.StartsWith("warn", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "fuse: no prompt of your own")]
    [InlineData(Good, "fuse: 1 prompt of your own")]
    [InlineData(Good + "  - key: b\n    text: How?\n", "fuse: 2 prompts of your own")]
    public async Task The_prompts_of_ones_own_are_counted_in_words(string yaml, string told)
    {
        var (code, lines) = await RunAsync(yaml, "doctor", "--local");
        Assert.Equal(0, code);
        Assert.EndsWith(told, Assert.Single(lines, l => l.Contains(" prompts ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private async Task<(int Code, string[] Lines)> RunAsync(string yaml, params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(_home.Path, "config", "prompts.yaml"), yaml);
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(arguments)
        {
            Environment = new() { ["STUDYBOT_HOME"] = _home.Path, ["STUDYBOT_Storage__Folder"] = Path.Combine(_home.Path, "data") },
        });
        return (result.ExitCode, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
