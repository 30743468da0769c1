using Microsoft.Data.Sqlite;

namespace StudyBot.Testing.Memory;

/// <summary>Another program that keeps everybody else from writing to the worker's database until it is disposed of.</summary>
public sealed class DatabaseLock : IAsyncDisposable
{
    private readonly SqliteConnection _connection;

    private DatabaseLock(SqliteConnection connection) => _connection = connection;

    public static async Task<DatabaseLock> HoldAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        await using var hold = connection.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync();
        return new DatabaseLock(connection);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
