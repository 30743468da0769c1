using System.Diagnostics;
using System.Text.Json;
using StudyBot.Cli;
using StudyBot.Storage;

namespace StudyBot.Tests.Cli;

/// <summary>The built program with a database of the test's own.</summary>
public sealed class StorageCommandTests : IDisposable
{
    private readonly DataFolderOfTest _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Before_the_first_start_nothing_is_made_by_any_command()
    {
        foreach (var (arguments, exit) in new (string[] Arguments, int Exit)[]
        {
            (["doctor"], 0), (["audit"], 3), (["feedback"], 3), (["erase", "person", "discord:80351110224678912"], 3), (["backup"], 1), (["storage", "new"], 1),
        })
        {
            var result = await _data.RunAsync(arguments);
            Assert.Equal(exit, result.ExitCode);
            Assert.Contains(exit == 0 ? "storage     none yet" : "nothing is kept yet", result.Output + result.Error, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.Path));
    }

    [Fact]
    public async Task Backup_and_restore_go_and_come_while_the_way_back_is_never_lost()
    {
        _data.Fill();
        var made = await _data.RunAsync("backup");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        var backup = made.Output.TrimEnd('\n');
        var twice = await _data.RunAsync("backup", backup);
        Assert.Equal((1, $"{backup}: is there already and is not overwritten: name another file.\n"), (twice.ExitCode, twice.Error));

        using (_data.Open())
        {
            var running = await _data.RunAsync("restore", backup);
            Assert.Equal((1, $"{_data.Database}: is in use by a running StudyBot: stop it first, so that nothing it writes is lost.\n"), (running.ExitCode, running.Error));
            Assert.Equal(0, (await _data.RunAsync("backup")).ExitCode);
            Assert.Equal(0, (await _data.RunAsync("doctor")).ExitCode);
        }

        File.Delete(_data.Database);
        foreach (var arguments in new string[][] { ["doctor"], ["audit"], ["backup"] })
        {
            var lost = await _data.RunAsync(arguments);
            Assert.Equal(1, lost.ExitCode);
            Assert.Contains($"{_data.Database}: is missing, and there was one: put a backup back with 'studybot restore FILE'", lost.Output + lost.Error, StringComparison.Ordinal);
        }

        var restored = await _data.RunAsync("restore", backup);
        Assert.Equal((0, $"Restored from {backup}.\n"), (restored.ExitCode, restored.Output));
        Assert.Contains("a backup was restored", (await _data.RunAsync("audit")).Output, StringComparison.Ordinal);
        Assert.Contains($"{_data.Database}: whole, schema", (await _data.RunAsync("doctor")).Output, StringComparison.Ordinal);
        Assert.Contains("What it replaced is ", (await _data.RunAsync("restore", backup)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_kept_yet_a_line_says_so_and_a_script_gets_an_empty_list()
    {
        using (_data.Open())
        {
        }

        foreach (var (arguments, output, said) in new (string[], string, string)[]
                 {
                     (["feedback"], "", "Nobody has judged a passage yet.\n"), (["feedback", "--json"], "[]\n", "Nobody has judged a passage yet.\n"),
                     (["feedback", "--community", "discord:80351110224678912"], "", "Nobody in discord:80351110224678912 has judged a passage yet.\n"),
                     (["audit"], "", "Nothing has been changed yet.\n"),
                 })
        {
            var result = await _data.RunAsync(arguments);
            Assert.Equal((0, output, said), (result.ExitCode, result.Output, result.Error));
        }
    }

    [Fact]
    public async Task A_broken_database_is_one_line_and_can_be_begun_anew()
    {
        File.WriteAllText(_data.Database, "no database");
        foreach (var arguments in new string[][] { ["audit"], ["feedback"], ["backup"], ["erase", "person", "discord:80351110224678912"] })
        {
            var result = await _data.RunAsync(arguments);
            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
            Assert.Contains($"{_data.Database}: is no database", result.Error, StringComparison.Ordinal);
        }

        var doctor = await _data.RunAsync("doctor");
        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains($"fail storage     {_data.Database}: is no database", doctor.Output, StringComparison.Ordinal);
        Assert.StartsWith("Begun anew, empty. What was there is ", (await _data.RunAsync("storage", "new")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _data.RunAsync("doctor")).ExitCode);
    }

    [Fact]
    public async Task Erasing_says_what_went_and_which_copies_may_keep_it()
    {
        _data.Fill();
        var backup = Path.GetFileName((await _data.RunAsync("backup")).Output.TrimEnd('\n'));
        Assert.Equal(
            "Erased of discord:80351110224678912: settings 0, feedback 2, schedules and suggestions 0, changes that no longer name them 1. "
            + $"Copies from before may keep something: delete them too, wherever they are; beside the database {backup}.\n",
            (await _data.RunAsync("erase", "person", "discord:80351110224678912")).Output);
        Assert.StartsWith("Nothing is kept of discord:80351110224678912.", (await _data.RunAsync("erase", "person", "discord:80351110224678912")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Erased of discord:197038439483310086: settings 1, feedback 0, schedules and suggestions 0, changes deleted 1.", (await _data.RunAsync("erase", "community", "discord:197038439483310086")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("8035111", (await _data.RunAsync("audit")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_terminal_keeps_is_erased_by_its_own_name()
    {
        await _data.RunAsync("ask", "/prompt schedule 09:00 Europe/Rome");
        Assert.StartsWith("Erased of terminal:local: settings 0, feedback 0, schedules and suggestions 1, changes deleted 1.", (await _data.RunAsync("erase", "community", "terminal:local")).Output, StringComparison.Ordinal);
        Assert.Equal(3, (await _data.RunAsync("ask", "/prompt list")).ExitCode);
    }

    [Theory]
    [InlineData("erase", "community", "terminal:other")]
    [InlineData("erase", "person", "80351110224678912")]
    [InlineData("erase", "person", "irc:1")]
    [InlineData("erase", "community", "discord:")]
    [InlineData("feedback", "--community", "discord")]
    public async Task What_is_no_id_is_refused(params string[] arguments)
    {
        var result = await _data.RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is no id: write the platform and its number", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_shows_verdict_page_and_first_words_and_never_who_said_it()
    {
        _data.Fill();
        Assert.Equal(
            """
            2026-01-11 12:00Z  right      tavani-2019  (of an earlier version of the reading)
            2026-01-10 12:00Z  off-topic  tavani-2019 p. 57  “Moreover, the prospect of a NATO follow-up enlargement to …”

            """,
            (await _data.RunAsync("feedback")).Output);
        var json = await _data.RunAsync("feedback", "--json", "--community", "discord:197038439483310086");
        Assert.DoesNotContain(DataFolderOfTest.Person.Value, json.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Output);
        var only = Assert.Single(document.RootElement.EnumerateArray().ToArray());
        Assert.Equal(("off-topic", "57"), (only.GetProperty("verdict").GetString(), only.GetProperty("page").GetString()));
        Assert.StartsWith("Moreover, the prospect", only.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_says_who_changed_what()
    {
        _data.Fill();
        Assert.EndsWith("Z  discord:80351110224678912  community discord:197038439483310086  visibility: unset -> public\n", (await _data.RunAsync("audit")).Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse((await _data.RunAsync("audit", "--json")).Output);
        Assert.Equal("visibility: unset -> public", document.RootElement[0].GetProperty("change").GetString());
    }

    [Fact]
    public async Task Processes_that_start_at_once_bring_an_older_database_to_this_version_once()
    {
        File.Copy(Path.Combine(BuiltProgram.Root, "tests/StudyBot.Storage.Tests/Fixtures/v1.db"), _data.Database);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _data.RunAsync("audit", "--json")));
        Assert.All(results, r => Assert.Equal((0, ""), (r.ExitCode, r.Error)));
        Assert.Single(Directory.EnumerateFiles(_data.Path, "studybot-v1-*.db"));
    }

    [Fact]
    public void Doctor_warns_of_little_room_and_fails_where_nothing_may_be_written()
    {
        var facts = new StorageFacts("studybot.db", 2, 1 << 20, 1L << 40, null);
        Assert.Equal(CheckState.Ok, StorageCheck.Of(facts).State);
        Assert.Equal((CheckState.Warn, "free space on that disk"), (StorageCheck.Of(facts with { FreeBytes = 1 << 20 }).State, StorageCheck.Of(facts with { FreeBytes = 1 << 20 }).Remedy));
        Assert.Equal(CheckState.Fail, StorageCheck.Of(facts with { Unwritable = "data" }).State);
    }

    [LinuxTheory]
    [InlineData("ask", "-")]
    public async Task Asking_never_loads_the_storage(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [BuiltProgram.Dll, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteLineAsync("/when bucharest");
        await process.StandardInput.FlushAsync();
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        var loaded = await File.ReadAllTextAsync($"/proc/{process.Id}/maps");
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Contains("StudyBot.Core.dll", loaded, StringComparison.Ordinal);
        Assert.All(["StudyBot.Storage", "Microsoft.Data.Sqlite", "e_sqlite3"], a => Assert.DoesNotContain(a, loaded, StringComparison.Ordinal));
    }
}
