using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;

namespace StudyBot.Storage;

public sealed class FeedbackStore(SqliteDatabase database) : IFeedbackStore
{
    private const string Columns = "SELECT at, person, community, channel, verdict, reading, content, mark FROM feedback";
    private const string Order = "ORDER BY at DESC, id DESC LIMIT $1";

    public Stored<bool> Add(Feedback feedback) => database.Write(session =>
    {
        var (list, mark) = (feedback.Passage, feedback.Passage.Marks[0]);
        var replaced = session.Execute(
            "DELETE FROM feedback WHERE person = $1 AND reading = $2 AND content = $3 AND focus = $4 AND community IS $5",
            feedback.Person.ToString(), list.Reading.Value, list.Content, Marks.Write(mark.Focus), feedback.Community?.ToString());
        session.Execute(
            "INSERT INTO feedback (at, person, community, channel, verdict, reading, content, mark, focus) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            feedback.At.ToUnixTimeMilliseconds(), feedback.Person.ToString(), feedback.Community?.ToString(), feedback.Channel?.ToString(),
            NameOf(feedback.Verdict), list.Reading.Value, list.Content, Marks.Write(mark), Marks.Write(mark.Focus));
        return replaced > 0;
    });

    public Stored<ImmutableArray<Feedback>> Latest(CommunityId? community, int limit) => database.Read(session => community is null
        ? session.All($"{Columns} {Order}", Read, limit)
        : session.All($"{Columns} WHERE community = $2 {Order}", Read, limit, community.ToString()));

    private static Feedback Read(SqliteDataReader row) => new(
        Ids.Person(row.GetString(1)),
        row.IsDBNull(2) ? null : Ids.Community(row.GetString(2)),
        row.IsDBNull(3) ? null : Ids.Channel(row.GetString(3)),
        new PassageList(ReadingId.Parse(row.GetString(5)), row.GetString(6), Marks.Read(row.GetString(7))),
        VerdictOf(row.GetString(4)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)));

    private static string NameOf(FeedbackVerdict verdict) => verdict switch
    {
        FeedbackVerdict.Right => "right",
        FeedbackVerdict.OffTopic => "off-topic",
        FeedbackVerdict.Wrong => "wrong",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    private static FeedbackVerdict VerdictOf(string name) => name switch
    {
        "right" => FeedbackVerdict.Right,
        "off-topic" => FeedbackVerdict.OffTopic,
        _ => FeedbackVerdict.Wrong,
    };
}
