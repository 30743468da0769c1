using Microsoft.Data.Sqlite;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;

namespace StudyBot.Storage;

internal sealed class SettingsStore(SqliteDatabase database) : ISettingsStore
{
    private const string Select = "SELECT reading, visibility, citation_style FROM settings WHERE kind = $1 AND owner = $2 AND channel = $3";

    public Stored<ChatSettings> Find(params IReadOnlyList<SettingsScope> scopes) =>
        database.Read(session => scopes.Aggregate(ChatSettings.Unset, (found, scope) => found.Over(Own(session, ScopeKey.Of(scope)))));

    public Stored<ChatSettings> Change(SettingsScope scope, Func<ChatSettings, ChatSettings> change, PersonId by) => database.Write(session =>
    {
        var key = ScopeKey.Of(scope);
        var before = Own(session, key);
        var after = change(before);
        if (after == before)
            return after;
        if (after == ChatSettings.Unset)
            session.Execute("DELETE FROM settings WHERE kind = $1 AND owner = $2 AND channel = $3", key.Kind, key.Owner, key.Channel);
        else
            session.Execute(
                "INSERT OR REPLACE INTO settings (kind, owner, channel, reading, visibility, citation_style) VALUES ($1, $2, $3, $4, $5, $6)",
                key.Kind, key.Owner, key.Channel, after.Reading?.Value, NameOf(after.Visibility), after.CitationStyle);
        AuditLog.Add(session, database.Time.GetUtcNow(), by, key, Describe(before, after));
        return after;
    });

    private static ChatSettings Own(Session session, ScopeKey key) => session.First(Select, Read, ChatSettings.Unset, key.Kind, key.Owner, key.Channel);

    private static ChatSettings Read(SqliteDataReader row)
    {
        _ = ReadingId.TryParse(row.IsDBNull(0) ? null : row.GetString(0), out var reading);
        ReplyVisibility? visibility = row.IsDBNull(1) ? null : row.GetString(1) == "public" ? ReplyVisibility.Public : ReplyVisibility.Private;
        var style = row.IsDBNull(2) ? null : row.GetString(2);
        return new ChatSettings(reading, visibility, CitationStyles.Find(style)?.Id);
    }

    private static string? NameOf(ReplyVisibility? visibility) => visibility switch
    {
        null => null,
        ReplyVisibility.Public => "public",
        _ => "private",
    };

    private static string Describe(ChatSettings before, ChatSettings after) => string.Join("; ", new[]
    {
        Part("reading", before.Reading?.Value, after.Reading?.Value),
        Part("visibility", NameOf(before.Visibility), NameOf(after.Visibility)),
        Part("citation style", before.CitationStyle, after.CitationStyle),
    }.OfType<string>());

    private static string? Part(string name, string? before, string? after) => before == after ? null : $"{name}: {before ?? "unset"} -> {after ?? "unset"}";
}
