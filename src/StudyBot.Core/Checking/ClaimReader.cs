using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>
/// Reads what somebody typed or wrote in a message as quotations to check: <c>“…” by NAME</c>, <c>NAME writes: “…”</c>,
/// <c>“…” (Tavani 2019, 57)</c>, bare words, or a message that quotes.
/// </summary>
internal static class ClaimReader
{
    private const string Openers = "“„«\"‘'";
    private const string Closers = "”“»\"’'";

    // An apostrophe before a quotation opens nothing.
    private const string OpenersBehindWords = "“„«\"";

    /// <param name="isKnown">Whether the reading knows somebody of this name.</param>
    /// <returns>The likeliest reading first; each later one only counts where those before it find nothing.</returns>
    public static IEnumerable<Claim> Read(string argument, Func<string, bool> isKnown)
    {
        var text = argument.Trim();
        if (text.Length == 0)
            yield break;
        // The reading's own words may begin with a quotation mark and go on after it.
        var quoted = Quoted(text, isKnown);
        if (quoted is null || quoted.Source is not null || quoted.Text.Length + 3 < text.Length)
            yield return new Claim(text, null);
        if (quoted is not null)
            yield return quoted;
        else if (Introduced(text, isKnown) is { } introduced)
            yield return introduced;
        if (Trailing(text, isKnown) is { } attributed)
            yield return attributed;
        var inner = QuotationFinder.Find(text, new TextSpan(0, text.Length)).Where(q => q.Length < text.Length - 4).OrderByDescending(q => q.Length);
        foreach (var span in inner.Take(3))
            yield return new Claim(span.Of(text), null, IsInner: true, text[span.End..].TrimStart([.. Closers, '.', ',', ' ']), IsMarked: true);
    }

    // Quotation marks round it all, or round all but who said it.
    private static Claim? Quoted(string text, Func<string, bool> isKnown)
    {
        var kind = Openers.IndexOf(text[0], StringComparison.Ordinal);
        if (kind < 0)
            return null;
        var end = text.LastIndexOf(Closers[kind]);
        if (end <= 1)
            return null;
        var tail = text[(end + 1)..].Trim();
        if (tail.TrimStart('.', ',', '!', '?').Length == 0)
            return new Claim(text[1..end], null);
        if (ClaimedSource.After(tail, isDelimited: true, isKnown) is { } source)
            return new Claim(text[1..end], source, Tail: tail, IsMarked: true);
        // A remark, or the reading's own words in parentheses.
        return tail[0] == '(' ? new Claim(text[1..end], null, IsInner: true, tail, IsMarked: true) : null;
    }

    // "NAME said: “…” (p. 57)", "According to NAME, “…”".
    private static Claim? Introduced(string text, Func<string, bool> isKnown)
    {
        var open = text.AsSpan().IndexOfAny(OpenersBehindWords);
        if (open <= 0 || ClaimedSource.Before(text[..open], isKnown) is not { } source)
            return null;
        var end = text.LastIndexOf(Closers[Openers.IndexOf(text[open], StringComparison.Ordinal)]);
        if (end <= open + 1)
            return null;
        var tail = text[(end + 1)..].Trim();
        if (tail.TrimStart('.', ',', '!', '?').Length == 0)
            return new Claim(text[(open + 1)..end], source);
        return ClaimedSource.After(tail, isDelimited: true, isKnown) is { } placed
            ? new Claim(text[(open + 1)..end], source with { Page = placed.Page ?? source.Page, Year = placed.Year ?? source.Year, SaysPage = placed.SaysPage }, Tail: tail, IsMarked: true)
            : null;
    }

    // "… by Nicoletta Pirozzi", "… — Sara Tavani", "… (Tavani 2019, 57)": without marks round the words, only capitals tell a name.
    private static Claim? Trailing(string text, Func<string, bool> isKnown)
    {
        foreach (var lead in new[] { " by ", "\nby ", " — ", " – ", " - ", "\n—", "\n–", "\n-", " (" })
        {
            var at = text.LastIndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && ClaimedSource.After(text[at..], isDelimited: false, isKnown) is { } source && (lead != " (" ? source.Name is not null : text[^1] is ')' or '.' && (source.SaysPage || source is { Name: not null, Year: not null })))
                return new Claim(text[..at], source, Tail: text[at..]);
        }

        return null;
    }
}
