using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Storage.Tests;

public sealed class DiskTests : IDisposable
{
    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void What_has_no_room_is_told_and_undone_and_the_next_call_works()
    {
        _storage.Fill();
        var database = _storage.Open();
        var pages = int.Parse(TemporaryStorage.Sql(_storage.Database, "PRAGMA page_count")!, CultureInfo.InvariantCulture);
        var written = database.Write(session =>
        {
            session.Run($"UPDATE settings SET reading = 'lost'; PRAGMA max_page_count = {pages + 1};");
            for (var i = 0; i < 1000; i++)
                session.Execute("INSERT INTO passage_links VALUES ($1, 'r', 'c', 'm', 0)", i);
            return 0;
        });
        Assert.Equal($"{_storage.Database}: there is no room to write: free space on that disk; what was already kept is safe.", written.Problem);
        var store = new SettingsStore(database);
        Assert.Equal("tavani-2019", store.Find(Samples.InGuild).Value?.Reading?.Value);
        Assert.True(store.Change(Samples.InGuild, s => s with { Visibility = ReplyVisibility.Public }, Samples.Person).Succeeded);
    }

    [SkippableFact]
    public void On_a_full_disk_writing_fails_reading_works_and_all_works_once_there_is_room()
    {
        using var disk = new SmallDisk(_storage.Folder);
        _storage.Fill();
        using (var database = _storage.Open())
        {
            var store = new SettingsStore(database);
            var feedback = new FeedbackStore(database);
            disk.Fill();
            // The log has some room left from before; it does not last.
            var problems = Enumerable.Range(0, 400).Select(i => feedback.Add(Samples.Feedback(new PersonId("discord", $"{i}"))).Problem).ToArray();
            Assert.Contains("there is no room to write: free space on that disk", problems[^1], StringComparison.Ordinal);
            Assert.Equal("tavani-2019", store.Find(Samples.InGuild).Value?.Reading?.Value);
            Assert.Contains("no room", Backups.Make(_storage.Folder, null, _storage.Time).Problem, StringComparison.Ordinal);
            Assert.Empty(_storage.Beside("*.part"));
            disk.Free();
            Assert.True(feedback.Add(Samples.Feedback()).Succeeded);
        }

        disk.Fill();
        var opened = _storage.TryOpen();
        Assert.False(opened.Succeeded);
        Assert.Contains("space", opened.Problem, StringComparison.Ordinal);
        disk.Free();
        Assert.Equal("tavani-2019", _storage.Reading());
    }

    [SkippableFact]
    public void On_a_full_disk_a_restore_replaces_nothing()
    {
        _storage.Fill("backup");
        var backup = Backups.Make(_storage.Folder, _storage.Root, _storage.Time).Value!;
        Directory.Delete(_storage.Folder, recursive: true);
        using var disk = new SmallDisk(_storage.Folder);
        _storage.Fill("kept");
        disk.Fill();
        Assert.Contains("no room", Backups.Restore(_storage.Folder, backup, _storage.Time).Problem, StringComparison.Ordinal);
        disk.Free();
        Assert.Equal("kept", _storage.Reading());
    }

    [SkippableFact]
    public void A_read_only_disk_is_told_at_the_start_and_by_the_inspection()
    {
        using var disk = new SmallDisk(_storage.Folder);
        _storage.Fill();
        disk.MakeReadOnly();
        var opened = _storage.TryOpen();
        Assert.StartsWith(_storage.Database, opened.Problem, StringComparison.Ordinal);
        Assert.Contains("let the user that runs StudyBot", opened.Problem, StringComparison.Ordinal);
        Assert.Equal(_storage.Folder, Inspection.Of(_storage.Folder).Value?.Unwritable);
    }

    [SkippableTheory]
    [InlineData("studybot.db")]
    [InlineData(".")]
    public void A_read_only_file_or_folder_is_told_at_the_start(string name)
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions bind neither root nor, in this form, Windows.");
        _storage.Fill();
        var path = Path.Combine(_storage.Folder, name);
        if (!OperatingSystem.IsWindows())
        {
            var before = File.GetUnixFileMode(path);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var opened = _storage.TryOpen();
            var unwritable = Inspection.Of(_storage.Folder).Value?.Unwritable;
            File.SetUnixFileMode(path, before);
            Assert.Contains("let the user that runs StudyBot", opened.Problem, StringComparison.Ordinal);
            Assert.Equal(Path.GetFullPath(path).TrimEnd('/'), unwritable);
        }
    }
}
