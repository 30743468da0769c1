using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Core.Memory;

namespace StudyBot.Storage.Tests;

/// <summary>A data folder of the test's own, gone afterwards.</summary>
internal sealed class TemporaryStorage : IDisposable
{
    private readonly List<SqliteDatabase> _opened = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("studybot-storage-").FullName;

    public string Folder => Path.Combine(Root, "data");

    public string Database => Path.Combine(Folder, "studybot.db");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero));

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public SqliteDatabase Open()
    {
        var opened = TryOpen();
        Assert.True(opened.Succeeded, opened.Problem);
        return opened.Value;
    }

    public Stored<SqliteDatabase> TryOpen()
    {
        var opened = SqliteDatabase.Open(Folder, Time);
        if (opened.Succeeded)
            _opened.Add(opened.Value);
        return opened;
    }

    /// <summary>For many at once; the caller closes it.</summary>
    public Stored<SqliteDatabase> TryOpenApart() => SqliteDatabase.Open(Folder, Time);

    /// <summary>A database with one setting in it, closed again.</summary>
    public void Fill(string reading = "tavani-2019")
    {
        using var database = Open();
        var changed = new SettingsStore(database).Change(Samples.InGuild, _ => Samples.Settings(reading), Samples.Person);
        Assert.True(changed.Succeeded, changed.Problem);
    }

    /// <summary>The reading that is set for the sample guild.</summary>
    public string? Reading()
    {
        using var database = Open();
        return new SettingsStore(database).Find(Samples.InGuild).Value?.Reading?.Value;
    }

    /// <summary>SQL from outside, as another program would run it.</summary>
    public static string? Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    public string[] Beside(string pattern) => [.. Directory.EnumerateFiles(Folder, pattern).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        foreach (var database in _opened)
            database.Dispose();
        Directory.Delete(Root, recursive: true);
    }
}
