using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace StudyBot.Storage;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    // sqlite.org/c3ref/c_fcntl_begin_atomic_write.html: SQLITE_FCNTL_HAS_MOVED.
    private const int HasMovedControl = 20;

    /// <summary>Whether another file, or none, now stands where this one was opened. On any thread: SQLite locks the connection. False on Windows, which keeps an open file where it is.</summary>
    public bool HasMoved => FileControl(connection.Handle!, "main", HasMovedControl, out var moved) == 0 && moved != 0;

    /// <summary>Statements without values, not kept.</summary>
    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>One statement; <paramref name="values"/> are its <c>$1</c>, <c>$2</c> and so on. Gives how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    public ImmutableArray<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows.ToImmutable();
    }

    /// <summary>The first row, or <paramref name="none"/>.</summary>
    public T First<T>(string sql, Func<SqliteDataReader, T> read, T none, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : none;
    }

    public int Number(string sql) => First(sql, static row => row.GetInt32(0), 0);

    public string Text(string sql) => First(sql, static row => row.GetString(0), "");

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    // The one call that the wrapper leaves out.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(SafeHandle database, [MarshalAs(UnmanagedType.LPUTF8Str)] string schema, int control, out int result);

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
            _prepared[sql] = command;
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
