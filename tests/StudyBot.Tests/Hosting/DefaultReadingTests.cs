namespace StudyBot.Tests.Hosting;

/// <summary>The chat of the built program on a shelf of two readings.</summary>
public sealed class DefaultReadingTests : IDisposable
{
    private readonly TemporaryHome _home = new("""{ "Readings": { "Default": "first" } }""");

    public DefaultReadingTests()
    {
        Shelve("first", "id: first\ntitle: [");
        Shelve("second", "id: second\ntitle: Second\nfile: text.txt");
    }

    [Fact]
    public async Task A_configured_reading_that_is_broken_is_not_replaced_by_another()
    {
        var result = await RunAsync();
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("reading.yaml", result.Error, StringComparison.Ordinal);
        Assert.Contains("Readings:Default: 'first' could not be loaded", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_broken_reading_is_reported_and_leaves_the_configured_one_alone()
    {
        await File.WriteAllTextAsync(_home.SettingsFile, """{ "Readings": { "Default": "second" } }""");
        var result = await RunAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("bridges", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    public void Dispose() => _home.Dispose();

    private Task<BuiltProgram.Result> RunAsync() =>
        BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Input = "/explain bridges\n", Environment = new() { ["STUDYBOT_HOME"] = _home.Path } });

    private void Shelve(string id, string metadata)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home.Path, "seeds", id)).FullName;
        File.WriteAllText(Path.Combine(folder, "reading.yaml"), metadata);
        File.WriteAllText(Path.Combine(folder, "text.txt"), "Bridges carry roads over rivers. Bridges are built of stone and of steel.\n");
    }
}
