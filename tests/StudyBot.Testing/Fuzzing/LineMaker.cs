using System.Text;

namespace StudyBot.Testing.Fuzzing;

/// <summary>Makes command lines by chance, the same for the same seed: what people type, what they paste, and bytes that are no text.</summary>
public sealed class LineMaker(string text, int seed)
{
    private const int LongestPaste = 3_000;

    private static readonly string[] s_commands = ["/explain", "/when", "/quote", "/source", "/check", "/ask", "/timeline", "/cite", "/terms", "/who", "/compare", "/help", "/WHEN", "/exp", "/", "", "/nothing", "//when", "/when/when", "/start", "/quit", "/more", "/prompt"];

    private static readonly string[] s_odd =
    [
        "@everyone", "--json", "-", "--", "\\", "\"", "“", "”", "…", "[...]", "\t", "\r", "\u0001", "\u001B[31m", "\u202E", "\u0301", "\u00AD", "😀", "漢字", "مؤتمر", "ﬁ", "%s", "{0}", "$(x)", "`", "<script>", "NULL",
        "1,200", "10⁶", "-5%", "€", "2008.21", " by Tavani", " by ", "not", "the of and", "?", "US", "us", "'80s", "\u2028", "\u0085", "\uFEFF",
    ];

    private static readonly string[] s_orders =
    [
        "now", "schedule 09:00 Europe/Rome", "schedule 9pm asia/kolkata days=sat-mon", "schedule", "list", "preview", "skip", "swap", "pause", "resume", "remove", "suggest", "suggestions", "approve 1", "decline 2",
        "history", "id=", "text=\"", "holidays=2026-12-24..2027-01-06", "first=2026-13-40", "last=9999-12-31", "first=0001-01-01", "curated=101", "reading=TAVANI-2019", "answers=forum", "channel=#x", "99999999999",
    ];

    private readonly Random _random = new(seed);
    private readonly string[] _words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A line without its end: UTF-8 in most cases, and never with a line feed in it.</summary>
    public byte[] Next()
    {
        var line = Encoding.UTF8.GetBytes(Line().Replace('\n', ' '));
        if (line.Length > 0 && _random.Next(50) == 0)
            line[_random.Next(line.Length)] = (byte)_random.Next(128, 256);
        return line;
    }

    private string Line() => _random.Next(13) switch
    {
        7 => $"/prompt {Order()} {(_random.Next(2) == 0 ? Order() : Odd())}{(_random.Next(3) == 0 ? Words(3) : "")}",
        0 => Odd(),
        1 => $"{Command()} {Odd()}{Odd()}{Words(3)}",
        2 => $"/check {Paste()}",
        3 => $"/check \"{Changed(Paste())}\" by {Words(2)}",
        4 => $"/source {Changed(Paste())}",
        5 => $"{Command()}{Odd()}{Command()}",
        6 => $"{Command()} {Misspelt(Words(2))}",
        _ => $"{Command()} {Words(_random.Next(1, 6))}",
    };

    private string Command() => s_commands[_random.Next(s_commands.Length)];

    private string Order() => s_orders[_random.Next(s_orders.Length)];

    private string Odd() => s_odd[_random.Next(s_odd.Length)];

    private string Words(int count)
    {
        var start = _random.Next(_words.Length - count);
        return string.Join(' ', _words[start..(start + count)]);
    }

    private string Paste()
    {
        var length = _random.Next(_random.Next(20) == 0 ? LongestPaste : 300);
        var start = _random.Next(text.Length - length);
        return text.Substring(start, length);
    }

    private string Changed(string given)
    {
        for (var i = _random.Next(4); i > 0 && given.Length > 0; i--)
        {
            var at = _random.Next(given.Length);
            given = string.Concat(given.AsSpan(0, at), Odd(), given.AsSpan(Math.Min(at + _random.Next(20), given.Length)));
        }

        return given;
    }

    private string Misspelt(string words)
    {
        var at = _random.Next(words.Length);
        return words.Remove(at, 1).Insert(Math.Min(at, words.Length - 1), ((char)_random.Next('a', 'z' + 1)).ToString());
    }
}
