using Microsoft.Data.Sqlite;

namespace StudyBot.Storage.Tests;

public sealed class BackupsTests : IDisposable
{
    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task A_backup_made_while_the_database_is_written_to_is_whole()
    {
        var store = new FeedbackStore(_storage.Open());
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                Assert.True(store.Add(Samples.Feedback(new Core.Memory.PersonId("discord", $"{i}"))).Succeeded);
        });
        for (var i = 0; i < 5; i++)
        {
            var made = Backups.Make(_storage.Folder, null, _storage.Time);
            Assert.True(made.Succeeded, made.Problem);
            Assert.Equal("ok", TemporaryStorage.Sql(made.Value, "PRAGMA integrity_check"));
        }

        await stop.CancelAsync();
        await writing;
        Assert.Equal(5, _storage.Beside("studybot-backup-*.db").Length);
        Assert.Empty(_storage.Beside("*.part"));
    }

    [Fact]
    public void The_database_and_its_copies_are_for_their_owner_alone_whoever_made_the_folder()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(_storage.Folder, (UnixFileMode)0b111_101_101);
        var database = _storage.Open();
        Assert.True(new FeedbackStore(database).Add(Samples.Feedback(new Core.Memory.PersonId("discord", "1"))).Succeeded);
        var copy = Backups.Make(_storage.Folder, Path.Combine(_storage.Root, "mine.db"), _storage.Time);
        Assert.True(copy.Succeeded, copy.Problem);
        foreach (var file in new[] { _storage.Database, _storage.Database + "-wal", _storage.Database + "-shm", copy.Value })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Nothing_is_overwritten_by_a_backup()
    {
        _storage.Fill();
        var file = Path.Combine(_storage.Root, "mine.db");
        File.WriteAllText(file, "mine");
        Assert.Contains("is there already", Backups.Make(_storage.Folder, file, _storage.Time).Problem, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void A_folder_takes_the_backup_under_a_dated_name()
    {
        _storage.Fill();
        Assert.Equal(Path.Combine(_storage.Root, "studybot-backup-20260110T120000Z.db"), Backups.Make(_storage.Folder, _storage.Root, _storage.Time).Value);
    }

    [Fact]
    public void What_a_restore_replaces_is_kept_and_can_be_restored_in_turn()
    {
        _storage.Fill("first");
        var backup = Backups.Make(_storage.Folder, null, _storage.Time).Value!;
        _storage.Fill("second");
        var replaced = Backups.Restore(_storage.Folder, backup, _storage.Time).Value!;
        Assert.Equal("first", _storage.Reading());
        Assert.StartsWith(Path.Combine(_storage.Folder, "studybot-replaced-20260110T120000Z"), replaced, StringComparison.Ordinal);
        Assert.NotEqual("", Backups.Restore(_storage.Folder, replaced, _storage.Time).Value);
        Assert.Equal("second", _storage.Reading());
        Assert.Equal("a backup was restored", new AuditLog(_storage.Open()).All().Value[0].Change);
    }

    [Fact]
    public void What_stood_only_in_the_log_after_a_crash_is_in_the_copy_that_is_kept()
    {
        _storage.Fill("first");
        var backup = Backups.Make(_storage.Folder, null, _storage.Time).Value!;
        using (var crashing = new SqliteConnection($"Data Source={_storage.Database};Pooling=False"))
        {
            crashing.Open();
            using var command = crashing.CreateCommand();
            command.CommandText = "UPDATE settings SET reading = 'crashed'";
            command.ExecuteNonQuery();
            foreach (var suffix in new[] { "", "-wal" })
                File.Copy(_storage.Database + suffix, Path.Combine(_storage.Root, "studybot.db" + suffix));
        }

        foreach (var suffix in new[] { "", "-wal" })
            File.Move(Path.Combine(_storage.Root, "studybot.db" + suffix), _storage.Database + suffix, overwrite: true);
        var replaced = Backups.Restore(_storage.Folder, backup, _storage.Time).Value!;
        Assert.Equal("first", _storage.Reading());
        Assert.True(Backups.Restore(_storage.Folder, replaced, _storage.Time).Succeeded);
        Assert.Equal("crashed", _storage.Reading());
    }

    [Fact]
    public void A_damaged_backup_changes_nothing()
    {
        _storage.Fill("first");
        var backup = Backups.Make(_storage.Folder, null, _storage.Time).Value!;
        using (var file = new FileStream(backup, FileMode.Open, FileAccess.Write))
        {
            file.Position = 4096;
            file.Write(new byte[8192]);
        }

        var restored = Backups.Restore(_storage.Folder, backup, _storage.Time);
        Assert.Contains("take another backup; nothing was changed", restored.Problem, StringComparison.Ordinal);
        Assert.Equal("first", _storage.Reading());
        Assert.Empty(_storage.Beside("studybot-replaced-*"));
    }

    [Theory]
    [InlineData("", "is empty: take another backup")]
    [InlineData("This is a text and no database, however long it may be made to be by repeating it once and again and again.", "is no database")]
    public void What_is_no_backup_is_refused(string content, string line)
    {
        _storage.Fill();
        var file = Path.Combine(_storage.Root, "no.db");
        File.WriteAllText(file, content);
        Assert.Contains(line, Backups.Restore(_storage.Folder, file, _storage.Time).Problem, StringComparison.Ordinal);
        Assert.Contains("no such file", Backups.Restore(_storage.Folder, file + "x", _storage.Time).Problem, StringComparison.Ordinal);
        Assert.Contains("is the database itself", Backups.Restore(_storage.Folder, _storage.Database, _storage.Time).Problem, StringComparison.Ordinal);
        Assert.Equal("tavani-2019", _storage.Reading());
    }

    [Fact]
    public void While_a_worker_uses_the_database_it_is_not_replaced()
    {
        _storage.Fill();
        var backup = Backups.Make(_storage.Folder, null, _storage.Time).Value!;
        using (_storage.Open())
            Assert.Contains("is in use by a running StudyBot", Backups.Restore(_storage.Folder, backup, _storage.Time).Problem, StringComparison.Ordinal);
        Assert.True(Backups.Restore(_storage.Folder, backup, _storage.Time).Succeeded);
    }

    [Fact]
    public void An_older_backup_comes_to_this_version()
    {
        Assert.Equal("", Backups.Restore(_storage.Folder, TemporaryStorage.Fixture("v1.db"), _storage.Time).Value);
        Assert.Equal("tavani-2019", _storage.Reading());
    }

    [Fact]
    public void A_database_in_good_order_is_not_begun_anew()
    {
        Assert.Contains("nothing is kept yet", Backups.BeginAnew(_storage.Folder, _storage.Time).Problem, StringComparison.Ordinal);
        _storage.Fill();
        Assert.Contains("is in good order and stays", Backups.BeginAnew(_storage.Folder, _storage.Time).Problem, StringComparison.Ordinal);
        Assert.Equal("tavani-2019", _storage.Reading());
    }
}
