using System.Security.Cryptography;
using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;

namespace StudyBot.Storage;

internal sealed class PassageLinks(SqliteDatabase database) : IPassageLinks
{
    /// <summary>32 of a-z and 0-9, so that a byte gives one letter evenly: no i, l, o, u, which people misread.</summary>
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>80 bits: a billion lists meet in one key once in two million times.</summary>
    private const int KeyLength = 16;

    private const string Touch = "UPDATE passage_links SET used = $1 WHERE key = $2";

    public Stored<string> Keep(PassageList list)
    {
        var marks = Marks.Write(list.Marks);
        var key = KeyOf($"{list.Reading}\n{list.Content}\n{marks}");
        var now = Now();
        var used = database.Read(session => Used(session, key));
        if (!used.Succeeded)
            return Stored<string>.Failed(used.Problem);
        if (used.Value > now - (long)Retention.UseIsNoted.TotalMilliseconds)
            return Stored<string>.Of(key);
        return database.Write(session =>
        {
            if (session.Execute(Touch, now, key) == 0)
                session.Execute("INSERT INTO passage_links (key, reading, content, marks, used) VALUES ($1, $2, $3, $4, $5)", key, list.Reading.Value, list.Content, marks, now);
            return key;
        });
    }

    public Stored<PassageList?> Find(string key)
    {
        var found = database.Read(session => session.First(
            "SELECT reading, content, marks, used FROM passage_links WHERE key = $1",
            row => (List: new PassageList(ReadingId.Parse(row.GetString(0)), row.GetString(1), Marks.Read(row.GetString(2))), Used: row.GetInt64(3)),
            ((PassageList? List, long Used))(null, 0),
            key));
        if (!found.Succeeded)
            return Stored<PassageList?>.Failed(found.Problem);
        // Where this cannot be written the list is there all the same.
        if (found.Value.List is not null && found.Value.Used <= Now() - (long)Retention.UseIsNoted.TotalMilliseconds)
            database.Write(session => session.Execute(Touch, Now(), key));
        return Stored<PassageList?>.Of(found.Value.List);
    }

    private static long Used(Session session, string key) => session.First("SELECT used FROM passage_links WHERE key = $1", row => row.GetInt64(0), 0L, key);

    private static string KeyOf(string content)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        return string.Create(KeyLength, hash, static (key, bytes) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = Alphabet[bytes[i] % Alphabet.Length];
        });
    }

    private long Now() => database.Time.GetUtcNow().ToUnixTimeMilliseconds();
}
