using Microsoft.Data.Sqlite;

namespace StudyBot.Evaluation.Engines;

/// <summary>SQLite's FTS5 with the Porter stemmer and its bm25, each sentence a row in memory; a question's words are joined by OR.</summary>
internal sealed class Fts5Engine : IEngine
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _match;
    private readonly SqliteParameter _limit;

    public Fts5Engine(IReadOnlyList<string> sentences)
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE sentence USING fts5(text, content='', tokenize='porter unicode61')");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "INSERT INTO sentence(rowid, text) VALUES ($id, $text)";
            var id = insert.Parameters.Add("$id", SqliteType.Integer);
            var text = insert.Parameters.Add("$text", SqliteType.Text);
            for (var s = 0; s < sentences.Count; s++)
            {
                (id.Value, text.Value) = (s, sentences[s]);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("INSERT INTO sentence(sentence) VALUES('optimize')");
        _search = _connection.CreateCommand();
        _search.CommandText = "SELECT rowid FROM sentence WHERE sentence MATCH $match ORDER BY rank LIMIT $limit";
        _match = _search.Parameters.Add("$match", SqliteType.Text);
        _limit = _search.Parameters.Add("$limit", SqliteType.Integer);
    }

    public int[] Rank(string question, int limit)
    {
        var words = Words(question);
        if (words.Length == 0)
            return [];
        (_match.Value, _limit.Value) = (words, limit);
        var ranked = new List<int>(limit);
        using var reader = _search.ExecuteReader();
        while (reader.Read())
            ranked.Add(reader.GetInt32(0));
        return [.. ranked];
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Words(string question) =>
        string.Join(" OR ", new string([.. question.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => $"\"{w}\""));
}
