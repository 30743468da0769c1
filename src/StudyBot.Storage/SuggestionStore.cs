using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Storage;

internal sealed class SuggestionStore(SqliteDatabase database) : ISuggestionStore
{
    /// <summary>Of a proposal, so that the record tells which one it was.</summary>
    private const int FirstWords = 60;

    private const string Select = "SELECT community, number, text, person, at, approved FROM suggestions";

    public Stored<PromptSuggestion> Add(CommunityId community, string text, PersonId by, Instant at) => database.Write(session =>
    {
        var number = session.First("SELECT coalesce(max(number), 0) + 1 FROM suggestions WHERE community = $1", row => row.GetInt32(0), 1, community.ToString());
        session.Execute(
            "INSERT INTO suggestions (community, number, text, person, at) VALUES ($1, $2, $3, $4, $5)",
            community.ToString(), number, text, by.ToString(), at.ToUnixTimeMilliseconds());
        // Itself the record of who, when and what. Not in the audit, which names those alone who may manage the place.
        return new PromptSuggestion(community, number, text, by, at, Approved: null);
    });

    public Stored<ImmutableArray<PromptSuggestion>> Of(CommunityId community, bool approved) => database.Read(session => session.All(
        $"{Select} WHERE community = $1 AND approved IS {(approved ? "1" : "NULL")} ORDER BY number", Read, community.ToString()));

    public Stored<PromptSuggestion?> Decide(CommunityId community, int number, bool approve, PersonId by) => database.Write(session =>
    {
        if (session.Execute("UPDATE suggestions SET approved = $1 WHERE community = $2 AND number = $3 AND approved IS NULL", approve, community.ToString(), number) == 0)
            return null;
        var decided = session.First($"{Select} WHERE community = $1 AND number = $2", Read, null, community.ToString(), number);
        AuditLog.Add(
            session, database.Time.GetUtcNow(), by, ScopeKey.Of(new SettingsScope.OfCommunity(community)),
            $"suggestion {number}: {(approve ? "approved" : "declined")}{(approve && decided is not null ? $": {ShortText.Of(decided.Text, FirstWords)}" : "")}");
        return decided;
    });

    private static PromptSuggestion Read(SqliteDataReader row) => new(
        Ids.Community(row.GetString(0)), row.GetInt32(1), row.GetString(2), Ids.Person(row.GetString(3)), Instant.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? null : row.GetBoolean(5));
}
