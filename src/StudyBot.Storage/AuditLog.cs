using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>The changes that were made, for the operator.</summary>
public sealed class AuditLog(SqliteDatabase database)
{
    /// <summary>The kind of what an operator did at the command line, beside those of <see cref="ScopeKey"/>.</summary>
    private const string Operation = "operation";

    /// <summary>The newest first.</summary>
    public Stored<ImmutableArray<AuditEntry>> All() => database.Read(session =>
        session.All("SELECT at, person, kind, owner, channel, change FROM audit ORDER BY at DESC, id DESC", Read));

    internal static void Add(Session session, DateTimeOffset at, PersonId by, ScopeKey where, string change) =>
        Insert(session, at, by.ToString(), where.Kind, where.Owner, where.Channel, change);

    /// <summary>What an operator did; it names nobody.</summary>
    internal static void Add(Session session, DateTimeOffset at, string change) => Insert(session, at, null, Operation, null, null, change);

    private static void Insert(Session session, DateTimeOffset at, string? person, string kind, string? owner, string? channel, string change) => session.Execute(
        "INSERT INTO audit (at, person, kind, owner, channel, change) VALUES ($1, $2, $3, $4, $5, $6)",
        at.ToUnixTimeMilliseconds(), person, kind, owner, channel, change);

    private static AuditEntry Read(SqliteDataReader row)
    {
        var (kind, owner, channel) = (row.GetString(2), Text(row, 3), Text(row, 4));
        var where = kind == Operation ? null
            : kind == "channel" ? $"channel {channel} of {owner}"
            : owner is null ? kind
            : $"{kind} {owner}";
        return new AuditEntry(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), Text(row, 1), where, row.GetString(5));
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
