namespace StudyBot.Tests.Cli;

/// <summary><c>import</c> and <c>readings remove</c> of the built program, in a home of the test's own.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryHome _home = new("{ \"Readings\": { \"Default\": \"standing\" } }");

    public ImportCommandTests()
    {
        Directory.CreateDirectory(Seed("standing"));
        File.WriteAllText(Path.Combine(Seed("standing"), "standing.txt"), "The old ferry of our village sank one day in 1950.");
        File.WriteAllText(Path.Combine(Seed("standing"), "reading.yaml"), "title: The ferry\nfile: standing.txt\n");
    }

    [Fact]
    public async Task A_text_is_kept_as_received_listed_asked_and_removed()
    {
        var file = Written("My Notes.md", "# On gulls\n\nThe gull nests on cliffs.\r\nIt came in 1951.\n\n## Food\n\nGulls eat fish.\n");
        var imported = await RunAsync("import", file);
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.StartsWith("my-notes: imported “On gulls” (3 sentences, 2 sections, no pages).", imported.Output, StringComparison.Ordinal);
        Assert.Contains("after a restart", imported.Output, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(Path.Combine(Seed("my-notes"), "My Notes.md")));
        Assert.Contains("On gulls", (await RunAsync("readings")).Output, StringComparison.Ordinal);
        var answer = await RunAsync("ask", "--reading", "my-notes", "--json", "/quote", "fish");
        Assert.Contains("\"page\":null,\"section\":\"\",\"sectionTitle\":\"Food\"", answer.Output, StringComparison.Ordinal);

        var removed = await RunAsync("readings", "remove", "my-notes");
        Assert.Equal(0, removed.ExitCode);
        Assert.StartsWith("my-notes: removed “On gulls”", removed.Output, StringComparison.Ordinal);
        Assert.Equal(["standing"], Kept());
    }

    [Theory]
    [InlineData("\uFEFFThe gull nests on cliffs.\r\n")]
    [InlineData("The gull nests on cliffs.")]
    public async Task The_same_text_again_is_recognised_whatever_its_file_is_called(string again)
    {
        await RunAsync("import", Written("gulls.txt", "The gull nests on cliffs.\n"));
        var second = await RunAsync("import", Written("other.txt", again));
        Assert.Equal(0, second.ExitCode);
        Assert.Equal("gulls: this text is here already, as “gulls”; nothing was changed.\n", second.Output);
        Assert.Equal(["gulls", "standing"], Kept());
    }

    [Fact]
    public async Task Of_several_imports_of_one_text_at_once_one_keeps_it_and_the_others_say_so()
    {
        string[] names = ["gulls.txt", "gulls.txt", "gulls.txt", "others.txt", "terns.txt"];
        foreach (var name in names.Distinct())
            Written(name, name == "terns.txt" ? "The tern nests on sand." : "The gull nests on cliffs.");
        var runs = await Task.WhenAll(names.Select(name => RunAsync("import", Path.Combine(_home.Path, name))));
        Assert.All(runs, r => Assert.Equal((0, ""), (r.ExitCode, r.Error)));
        Assert.Equal(2, runs.Count(r => r.Output.Contains("(1 sentence, 1 section, no pages)", StringComparison.Ordinal)));
        Assert.Equal(3, runs.Count(r => r.Output.Contains("this text is here already", StringComparison.Ordinal)));
        Assert.Equal(3, Kept().Length);
    }

    [Fact]
    public async Task Another_text_of_the_same_name_gets_an_id_of_its_own()
    {
        await RunAsync("import", Written("gulls.txt", "The gull nests on cliffs."));
        Assert.StartsWith("gulls-2: imported", (await RunAsync("import", Written("gulls.txt", "The gull nests on roofs."))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_is_kept_with_the_reading_and_names_its_id()
    {
        var metadata = Written("meta.yaml", "# mine\nid: rossi-2001\nfile: elsewhere.txt\ntitle: Gulls\nauthor:\n  - family: Rossi\nissued: 2001");
        var imported = await RunAsync("import", Written("gulls.txt", "The gull nests on cliffs."), "--metadata", metadata);
        Assert.StartsWith("rossi-2001: imported “Gulls”", imported.Output, StringComparison.Ordinal);
        Assert.Contains("Rossi 2001", (await RunAsync("ask", "--reading", "rossi-2001", "/quote", "gull")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_of_a_text_that_is_there_already_changes_nothing_and_says_where_to_change_it()
    {
        var file = Written("gulls.txt", "The gull nests on cliffs.");
        await RunAsync("import", file);
        var again = await RunAsync("import", file, "--metadata", Written("meta.yaml", "title: New"));
        Assert.Equal($"gulls: this text is here already, as “gulls”; nothing was changed. The metadata stays too: to change it, edit {Path.Combine(Seed("gulls"), "reading.yaml")}.\n", again.Output);
        Assert.DoesNotContain("New", await File.ReadAllTextAsync(Path.Combine(Seed("gulls"), "reading.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_stays_with_an_imported_reading()
    {
        await RunAsync("import", Written("gulls.md", "---\nauthor: Jane Doe\ndate: 2019\n---\nThe gull nests on cliffs."));
        Assert.Contains("— Jane Doe · Jane Doe 2019", (await RunAsync("ask", "--reading", "gulls", "/quote", "gull")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "title: x", "the file is empty")]
    [InlineData("a\0b", "title: x", "binary")]
    [InlineData("The gull.", "titel: x", "meta.yaml: line 1, column 1: the field 'titel' is unknown")]
    [InlineData("The gull.", "title: x\nid: Not An Id", "is not a reading's id")]
    [InlineData("The gull.", "title: x\nid: standing", "standing: another reading has this id")]
    [InlineData("The gull.", "author: [", "meta.yaml: line")]
    public async Task What_cannot_be_imported_is_one_line_and_leaves_nothing(string text, string metadata, string problem)
    {
        var refused = await RunAsync("import", Written("gulls.txt", text), "--metadata", Written("meta.yaml", metadata));
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(problem, Assert.Single(refused.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal(["standing"], Kept());
    }

    [Theory]
    [InlineData("standing", "answers where none is named")]
    [InlineData("nowhere", "No reading 'nowhere'")]
    [InlineData("../config", "No reading '../config'")]
    public async Task Only_a_reading_that_may_go_is_removed(string id, string problem)
    {
        var refused = await RunAsync("readings", "remove", id);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(problem, refused.Error, StringComparison.Ordinal);
        Assert.Equal(["standing"], Kept());
    }

    public void Dispose() => _home.Dispose();

    private string Seed(string id) => Path.Combine(_home.Path, "seeds", id);

    private string[] Kept() => [.. Directory.EnumerateFileSystemEntries(Path.Combine(_home.Path, "seeds")).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    private string Written(string name, string text)
    {
        var path = Path.Combine(_home.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<BuiltProgram.Result> RunAsync(params string[] arguments) =>
        BuiltProgram.RunAsync(new BuiltProgram.Call(arguments) { Environment = new() { ["STUDYBOT_HOME"] = _home.Path } });
}
