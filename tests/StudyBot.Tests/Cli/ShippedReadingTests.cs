using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StudyBot.Tests.Cli;

/// <summary>Real answers on the shipped reading, through the built program.</summary>
public sealed class ShippedReadingTests
{
    [Fact]
    public async Task Show_prints_exactly_the_text_that_spans_index()
    {
        var shown = (await BuiltProgram.RunAsync("show", "tavani-2019")).Output;
        Assert.StartsWith("This article aims at both", shown, StringComparison.Ordinal);
        Assert.EndsWith("foreign and defence policy.", shown, StringComparison.Ordinal);
        var raw = await File.ReadAllTextAsync(Path.Combine(BuiltProgram.Root, "seeds/tavani-2019/tavani-2019.txt"));

        var answers = await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "--json", "-"])
        {
            Input = "/when bucharest\n/explain OSCE\n/quote limits already faced\n/explain negotiated order\n",
        });
        var lines = answers.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        foreach (var passage in lines.SelectMany(l => JsonDocument.Parse(l).RootElement.GetProperty("passages").EnumerateArray()))
        {
            var text = passage.GetProperty("text").GetString()!;
            Assert.Equal(text, shown[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
            Assert.Contains(passage.GetProperty("sentence").GetString()!, text, StringComparison.Ordinal);
            var received = string.Concat(passage.GetProperty("raw").EnumerateArray().Select(r => raw[r[0].GetInt32()..r[1].GetInt32()]));
            Assert.Equal(Letters(text), Letters(received));
        }

        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    [Theory]
    [InlineData(0, "ok", "/when", "bucharest")]
    [InlineData(3, "no_date", "/when", "Helsinki", "Final", "Act")]
    [InlineData(3, "not_found", "/explain", "Schengen")]
    [InlineData(3, "not_found", "/quote", "@everyone", "--json", "-")]
    [InlineData(2, "usage", "/quote")]
    [InlineData(2, "usage", "/qoute", "osce")]
    public async Task The_exit_code_tells_what_became_of_a_command(int exitCode, string status, params string[] command)
    {
        var result = await BuiltProgram.RunAsync(["ask", "--json", .. command]);
        Assert.Equal(exitCode, result.ExitCode);
        var reply = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(status, reply.GetProperty("status").GetString());
        Assert.Equal(string.Join(' ', command.Skip(1)), reply.GetProperty("argument").GetString());
    }

    [Fact]
    public async Task Piped_lines_are_answered_in_plain_text_and_then_it_ends()
    {
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Input = "/when bucharest\n/explan conditionality\n" });
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("— Sara Tavani · p. 57 · §4 · Tavani 2019", result.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean /explain conditionality?", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task The_transcript_in_the_readme_is_what_is_printed()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(BuiltProgram.Root, "README.md"));
        var call = readme.Split("$ printf '")[1].Split("' |")[0].Replace("\\n", "\n", StringComparison.Ordinal);
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Input = call });
        Assert.Contains(result.Output, readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_reading_gets_one_line_and_the_others_are_answered()
    {
        using var home = new TemporaryHome("{ \"Readings\": { \"Default\": \"tavani-2019\" } }");
        CopyShipped(home);
        var broken = Directory.CreateDirectory(Path.Combine(home.Path, "seeds/broken")).FullName;
        await File.WriteAllTextAsync(Path.Combine(broken, "reading.yaml"), "title: Broken\nfile: missing.txt\nauthor: [\n");
        var environment = new Dictionary<string, string> { ["STUDYBOT_HOME"] = home.Path };

        var piped = await BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Input = "/when bucharest\n", Environment = environment });
        Assert.Equal(0, piped.ExitCode);
        Assert.Contains("p. 57", piped.Output, StringComparison.Ordinal);
        Assert.Matches("^[^\n]*reading\\.yaml: line \\d+[^\n]*\n$", piped.Error);

        var listed = await BuiltProgram.RunAsync(new BuiltProgram.Call(["readings"]) { Environment = environment });
        Assert.Equal(1, listed.ExitCode);
        Assert.Contains("tavani-2019", listed.Output, StringComparison.Ordinal);
        Assert.Single(listed.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("a\0b\0c\0", "binary")]
    [InlineData("caf\u00e9", "not UTF-8")]
    public async Task A_file_that_is_no_text_gets_one_line_with_the_remedy(string content, string problem)
    {
        var file = Path.Combine(Path.GetTempPath(), $"studybot-{Guid.NewGuid():N}.txt");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes(content));
        try
        {
            var result = await BuiltProgram.RunAsync("ask", "--reading", file, "/when", "x");
            Assert.NotEqual(0, result.ExitCode);
            Assert.Empty(result.Output);
            Assert.StartsWith(file, result.Error, StringComparison.Ordinal);
            Assert.Contains(problem, result.Error, StringComparison.Ordinal);
            Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [UnixFact]
    public async Task Told_to_stop_it_ends_cleanly_within_five_seconds()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [BuiltProgram.Dll]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteLineAsync("/when bucharest");
        await process.StandardInput.FlushAsync();
        Assert.Equal("2008", await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)));
        using (Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await process.WaitForExitAsync(patience.Token);
        }

        Assert.Equal(0, process.ExitCode);
    }

    private static void CopyShipped(TemporaryHome home)
    {
        var target = Directory.CreateDirectory(Path.Combine(home.Path, "seeds/tavani-2019")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(BuiltProgram.Root, "seeds/tavani-2019")))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }
}
