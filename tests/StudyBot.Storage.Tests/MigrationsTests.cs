using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;

namespace StudyBot.Storage.Tests;

public sealed class MigrationsTests : IDisposable
{
    private const string Dump = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)";

    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    /// <summary>Every version but the last has a database that was made by it.</summary>
    public static TheoryData<int> Before => [.. Enumerable.Range(1, Migrations.Latest - 1)];

    [Theory]
    [MemberData(nameof(Before))]
    public void Each_fixture_is_what_the_migrations_up_to_it_make(int version)
    {
        var made = Path.Combine(_storage.Root, "made.db");
        foreach (var migration in Migrations.All[..version])
            TemporaryStorage.Sql(made, migration);
        var fixture = Put(version);
        Assert.Equal(TemporaryStorage.Sql(made, Dump), TemporaryStorage.Sql(fixture, Dump));
        Assert.Equal($"{version}", TemporaryStorage.Sql(fixture, "PRAGMA user_version"));
    }

    [Theory]
    [MemberData(nameof(Before))]
    public void An_older_database_comes_to_this_version_with_all_it_held_and_is_kept_as_it_was(int version)
    {
        Put(version);
        var database = _storage.Open();
        Assert.Equal($"{Migrations.Latest}", TemporaryStorage.Sql(_storage.Database, "PRAGMA user_version"));
        AssertHeld(database);
        Assert.Equal(Samples.Passage, new PassageLinks(database).Find(new PassageLinks(database).Keep(Samples.Passage).Value!).Value);

        var kept = Assert.Single(_storage.Beside("studybot-v*.db"));
        Assert.Equal(Path.Combine(_storage.Folder, $"studybot-v{version}-20260110T120000Z.db"), kept);
        Assert.Equal($"{version}", TemporaryStorage.Sql(kept, "PRAGMA user_version"));
        Assert.Equal("2", TemporaryStorage.Sql(kept, "SELECT count(*) FROM feedback"));
    }

    [Fact]
    public void What_was_posted_at_once_before_that_was_kept_is_told_from_an_instructors_own_day_in_utc()
    {
        Put(3);
        Assert.Equal(["00000001", "k3v9x2qd"], Inspection.Schedules(_storage.Folder).Value.Select(s => s.Id.Value));
        Assert.Equal(
            [("00000001", true), ("k3v9x2qd", false)],
            new ScheduleStore(_storage.Open()).All().Value.Select(s => (s.Id.Value, s.IsAtOnce)));
    }

    [Fact]
    public void A_migration_that_cannot_keep_the_version_before_does_not_begin()
    {
        Put(1);
        // A folder under the name of the copy's draft stands for a disk without room for it.
        Directory.CreateDirectory(Path.Combine(_storage.Folder, "studybot-v1-20260110T120000Z.db.part", "x"));
        Assert.False(_storage.TryOpen().Succeeded);
        Assert.Equal("1", TemporaryStorage.Sql(_storage.Database, "PRAGMA user_version"));
    }

    [Fact]
    public async Task Many_starts_at_once_migrate_once()
    {
        Put(1);
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(_storage.TryOpenApart)));
        foreach (var database in opened)
        {
            Assert.True(database.Succeeded, database.Problem);
            AssertHeld(database.Value);
            database.Value.Dispose();
        }

        Assert.Single(_storage.Beside("studybot-v*.db"));
    }

    [Fact]
    public async Task Many_first_starts_at_once_make_one_database()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(_storage.TryOpenApart)));
        for (var i = 0; i < opened.Length; i++)
        {
            Assert.True(opened[i].Succeeded, opened[i].Problem);
            new SettingsStore(opened[i].Value!).Change(new SettingsScope.OfPerson(new PersonId("discord", $"{i}")), _ => Samples.Settings("x"), Samples.Person);
        }

        Assert.Equal("6", TemporaryStorage.Sql(_storage.Database, "SELECT count(*) FROM settings"));
        foreach (var database in opened)
            database.Value!.Dispose();
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused_and_left_alone()
    {
        _storage.Fill();
        TemporaryStorage.Sql(_storage.Database, $"PRAGMA user_version = {Migrations.Latest + 1}");
        Assert.Equal(
            $"{_storage.Database}: was written by a newer StudyBot (schema {Migrations.Latest + 1}, this one knows {Migrations.Latest}): run that version, or restore a backup from before it.",
            _storage.TryOpen().Problem);
    }

    private static void AssertHeld(SqliteDatabase database)
    {
        var settings = new SettingsStore(database);
        Assert.Equal(new ChatSettings(ReadingId.Parse("tavani-2019"), ReplyVisibility.Public), settings.Find(Samples.InGuild).Value);
        Assert.Equal(new ChatSettings(null, ReplyVisibility.Private, "mla"), settings.Find(Samples.InChannel).Value);
        Assert.Equal(Samples.Settings("tavani-2019"), settings.Find(Samples.OfPerson).Value);
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            [
                Samples.Feedback(Samples.OtherPerson, null, Samples.List(new PassageMark(new TextSpan(200, 210))), FeedbackVerdict.OffTopic, at.AddSeconds(1)),
                Samples.Feedback(Samples.Person, Samples.Guild, Samples.Passage, FeedbackVerdict.Right, at),
            ],
            new FeedbackStore(database).Latest(null, 10).Value.AsEnumerable());
        Assert.Equal(
            [new AuditEntry(at, "discord:80351110224678912", "community discord:197038439483310086", "reading: unset -> tavani-2019; visibility: unset -> public")],
            new AuditLog(database).All().Value.AsEnumerable());
    }

    private string Put(int version)
    {
        Directory.CreateDirectory(_storage.Folder);
        File.Copy(TemporaryStorage.Fixture($"v{version}.db"), _storage.Database);
        return _storage.Database;
    }
}
