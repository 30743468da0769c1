using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>Reads what somebody typed or wrote in a message as quotations to check: <c>“…” by NAME</c>, <c>“…” (Tavani 2019, 57)</c>, bare words, or a message that quotes.</summary>
internal static class ClaimReader
{
    private const string Openers = "“„«\"‘'";
    private const string Closers = "”“»\"’'";
    private const int LongestName = 80;
    private const int MostNameWords = 6;

    private static readonly string[] s_leads = ["according to ", "as said by ", "said by ", "written by ", "by ", "said ", "says ", "wrote ", "writes ", "from "];

    private static readonly HashSet<string> s_particles = new(StringComparer.Ordinal) { "de", "da", "di", "du", "der", "den", "van", "von", "la", "le", "of", "the", "and", "et", "al", "al." };

    /// <returns>The likeliest reading first; each later one only counts where those before it find nothing.</returns>
    public static IEnumerable<Claim> Read(string argument)
    {
        var text = argument.Trim();
        if (text.Length == 0)
            yield break;
        // The reading's own words may begin with a quotation mark and go on after it.
        var quoted = Quoted(text);
        if (quoted is null || quoted.By is not null)
            yield return new Claim(text, null);
        if (quoted is not null)
            yield return quoted;
        if (Trailing(text) is { } attributed)
            yield return attributed;
        var inner = QuotationFinder.Find(text, new TextSpan(0, text.Length)).Where(q => q.Length < text.Length - 4).OrderByDescending(q => q.Length);
        foreach (var span in inner.Take(3))
            yield return new Claim(span.Of(text), null, IsInner: true);
    }

    // Quotation marks round it all, or round all but who said it.
    private static Claim? Quoted(string text)
    {
        var kind = Openers.IndexOf(text[0], StringComparison.Ordinal);
        if (kind < 0)
            return null;
        var end = text.LastIndexOf(Closers[kind]);
        if (end <= 1)
            return null;
        var tail = text[(end + 1)..].Trim();
        var name = tail.Length == 0 ? null : NameOf(tail, isDelimited: true);
        return tail.Length == 0 || name is not null || tail.TrimStart('.', ',', '!', '?').Length == 0 || tail[0] == '(' ? new Claim(text[1..end], name) : null;
    }

    // "… by Nicoletta Pirozzi", "… — Sara Tavani": without marks round the words, only capitals tell a name.
    private static Claim? Trailing(string text)
    {
        foreach (var lead in new[] { " by ", "\nby ", " — ", " – ", " - ", "\n—", "\n–", "\n-" })
        {
            var at = text.LastIndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && NameOf(text[at..]) is { } name)
                return new Claim(text[..at], name, Tail: text[at..]);
        }

        return null;
    }

    // What says by whom: "by NAME", "— NAME", "(NAME 2019, 57)"; nothing else may follow.
    // Behind a closing mark it can only be a name, however it is written.
    private static string? NameOf(string tail, bool isDelimited = false)
    {
        var name = tail.Trim(' ', ',', ';', '.', '\n');
        var isLed = name.Length > 0 && name[0] is '—' or '–' or '-' or '(' or '~';
        name = name.TrimStart('—', '–', '-', '(', '~', ' ');
        foreach (var lead in s_leads)
        {
            if (!name.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                continue;
            isLed = true;
            name = name[lead.Length..];
        }

        var words = WithoutPlace(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName = isLed && words.Length is > 0 and <= MostNameWords && name.Length <= LongestName
            && (isDelimited || IsAuthor(name) || char.IsUpper(words[0][0]) && words.All(w => char.IsUpper(w[0]) && !FunctionWords.Contains(w) || s_particles.Contains(w)));
        return isName ? string.Join(' ', words) : null;
    }

    // "Tavani 2019, p. 57)": a year and a page are no part of a name.
    private static string WithoutPlace(string name)
    {
        var end = name.AsSpan().IndexOfAny("(),;:0123456789");
        return (end < 0 || name[end..].Any(c => char.IsLetter(c) && c is not 'p') ? name : name[..end]).Trim(' ', '.');
    }

    private static bool IsAuthor(string name) => name.TrimEnd('.', ')').ToLowerInvariant() is "the author" or "the authors";
}
