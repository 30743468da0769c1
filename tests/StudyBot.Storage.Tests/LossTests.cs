using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Storage.Tests;

/// <summary>What happens when the file is lost or broken: a clear line, the way back, and never an empty database in its place.</summary>
public sealed class LossTests : IDisposable
{
    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void The_first_start_makes_the_folder_and_the_database()
    {
        Assert.Equal(ChatSettings.Unset, new SettingsStore(_storage.Open()).Find(Samples.InGuild).Value);
        Assert.True(File.Exists(_storage.Database));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_storage.Folder));
    }

    [Fact]
    public void A_deleted_database_is_refused_until_it_is_restored()
    {
        _storage.Fill();
        var backup = Backups.Make(_storage.Folder, null, _storage.Time).Value!;
        File.Delete(_storage.Database);
        AssertRefused("is missing, and there was one");
        Assert.False(File.Exists(_storage.Database));
        Assert.Equal("", Backups.Restore(_storage.Folder, backup, _storage.Time).Value);
        Assert.Equal("tavani-2019", _storage.Reading());
    }

    [Fact]
    public void A_deleted_database_can_deliberately_be_begun_anew()
    {
        _storage.Fill();
        File.Delete(_storage.Database);
        Assert.Equal("", Backups.BeginAnew(_storage.Folder, _storage.Time).Value);
        Assert.Null(_storage.Reading());
        File.Delete(_storage.Database);
        AssertRefused("is missing, and there was one");
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    public void Where_only_the_log_is_left_nothing_is_begun_over_it(string left)
    {
        Directory.CreateDirectory(_storage.Folder);
        File.WriteAllText(_storage.Database + left, "what was not yet in the file");
        AssertRefused("is missing, only its -wal or -shm file is left");
        Assert.EndsWith(".db", Backups.BeginAnew(_storage.Folder, _storage.Time).Value, StringComparison.Ordinal);
        Assert.Equal("what was not yet in the file", File.ReadAllText(Assert.Single(_storage.Beside($"studybot-replaced-*.db{left}"))));
        Assert.Null(_storage.Reading());
    }

    [Fact]
    public void An_emptied_file_is_no_first_start()
    {
        _storage.Fill();
        File.WriteAllBytes(_storage.Database, []);
        AssertRefused("is empty, and was not");
    }

    [Fact]
    public void An_empty_database_in_its_place_is_no_first_start_either()
    {
        _storage.Fill();
        File.Delete(_storage.Database);
        TemporaryStorage.Sql(_storage.Database, "CREATE TABLE t (x); DROP TABLE t;");
        AssertRefused("is empty, and was not");
    }

    [Fact]
    public void A_damaged_beginning_is_told_and_the_file_kept_by_whatever_follows()
    {
        _storage.Fill();
        Overwrite(0, 4096);
        var damaged = File.ReadAllBytes(_storage.Database);
        AssertRefused("is no database, or its beginning is damaged");
        var aside = Backups.BeginAnew(_storage.Folder, _storage.Time).Value!;
        Assert.Equal(damaged, File.ReadAllBytes(aside));
        Assert.Null(_storage.Reading());
    }

    [Fact]
    public void Damage_in_the_middle_is_found_at_the_start()
    {
        using (var database = _storage.Open())
        {
            var store = new FeedbackStore(database);
            for (var i = 0; i < 300; i++)
                store.Add(Samples.Feedback(new PersonId("discord", $"{i}")));
        }

        var backup = Backups.Make(_storage.Folder, null, _storage.Time).Value!;
        var length = new FileInfo(_storage.Database).Length;
        Overwrite(length / 4096 / 2 * 4096, 4096);
        AssertRefused("is damaged");
        Assert.Contains("is damaged", Backups.Make(_storage.Folder, null, _storage.Time).Problem, StringComparison.Ordinal);
        Assert.True(Backups.Restore(_storage.Folder, backup, _storage.Time).Succeeded);
        Assert.Equal(300, new FeedbackStore(_storage.Open()).Latest(null, 1000).Value.Length);
    }

    [Fact]
    public void Another_programs_database_is_left_alone()
    {
        Directory.CreateDirectory(_storage.Folder);
        TemporaryStorage.Sql(_storage.Database, "CREATE TABLE theirs (x)");
        AssertRefused("is a database of another program");
        Assert.Equal("delete", TemporaryStorage.Sql(_storage.Database, "PRAGMA journal_mode"));
        Assert.Contains("another program", Backups.BeginAnew(_storage.Folder, _storage.Time).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_files_place_is_told()
    {
        Directory.CreateDirectory(_storage.Database);
        AssertRefused("is a folder, not a database");
    }

    [Fact]
    public void A_file_in_the_folders_place_is_told()
    {
        File.WriteAllText(_storage.Folder, "x");
        AssertRefused("Storage:Folder");
    }

    [Fact]
    public void Deleted_while_in_use_it_fails_instead_of_writing_into_nothing()
    {
        var database = _storage.Open();
        var store = new SettingsStore(database);
        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Move(_storage.Database + suffix, _storage.Database + suffix + ".moved");
        var changed = store.Change(Samples.InGuild, _ => Samples.Settings("x"), Samples.Person);
        Assert.Contains("was deleted, moved or replaced while in use", changed.Problem, StringComparison.Ordinal);
        Assert.False(store.Find(Samples.InGuild).Succeeded);
        Assert.False(File.Exists(_storage.Database));
    }

    [Fact]
    public void Replaced_while_in_use_it_fails_instead_of_going_on_in_the_file_that_is_gone()
    {
        // Windows keeps an open file where it is.
        if (OperatingSystem.IsWindows())
            return;
        var store = new SettingsStore(_storage.Open());
        Assert.True(store.Change(Samples.InGuild, _ => Samples.Settings("x"), Samples.Person).Succeeded);
        File.Copy(_storage.Database, _storage.Database + ".other");
        File.Move(_storage.Database + ".other", _storage.Database, overwrite: true);
        Assert.Contains("was deleted, moved or replaced while in use", store.Change(Samples.InGuild, _ => Samples.Settings("y"), Samples.Person).Problem, StringComparison.Ordinal);
        Assert.False(store.Find(Samples.InGuild).Succeeded);
    }

    [Fact]
    public void Locked_by_another_program_it_fails_in_time_and_works_again_afterwards()
    {
        var store = new SettingsStore(_storage.Open());
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_storage.Database};Pooling=False"))
        {
            other.Open();
            using var lockIt = other.CreateCommand();
            lockIt.CommandText = "BEGIN IMMEDIATE";
            lockIt.ExecuteNonQuery();
            Assert.Contains("is locked by another program", store.Change(Samples.InGuild, _ => Samples.Settings("x"), Samples.Person).Problem, StringComparison.Ordinal);
            Assert.True(store.Find(Samples.InGuild).Succeeded);
        }

        Assert.True(store.Change(Samples.InGuild, _ => Samples.Settings("x"), Samples.Person).Succeeded);
    }

    [Theory]
    [InlineData("mark", "12-x")]
    [InlineData("mark", "9-5")]
    [InlineData("mark", "99999999999-5")]
    [InlineData("person", "nobody")]
    [InlineData("reading", "No Reading")]
    public void A_value_written_by_somebody_else_fails_and_does_not_throw(string column, string value)
    {
        var store = new FeedbackStore(_storage.Open());
        store.Add(Samples.Feedback());
        TemporaryStorage.Sql(_storage.Database, $"UPDATE feedback SET {column} = '{value}'");
        Assert.Contains("holds a value that StudyBot did not write", store.Latest(null, 1).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Closed_it_fails_and_does_not_throw()
    {
        var database = _storage.Open();
        database.Dispose();
        Assert.Contains("has been closed", new SettingsStore(database).Find(Samples.InGuild).Problem, StringComparison.Ordinal);
    }

    private void AssertRefused(string line)
    {
        var opened = _storage.TryOpen();
        Assert.StartsWith(_storage.Folder, opened.Problem, StringComparison.Ordinal);
        Assert.Contains(line, opened.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', opened.Problem!);
    }

    private void Overwrite(long at, int count)
    {
        using var file = new FileStream(_storage.Database, FileMode.Open, FileAccess.Write);
        file.Position = at;
        file.Write(Enumerable.Range(0, count).Select(i => (byte)(i * 7)).ToArray());
    }
}
