using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>From whom and where a quotation is said to be: <c>by NAME</c>, <c>NAME writes</c>, <c>(NAME 2019: 57)</c>, <c>p. 57</c>.</summary>
/// <param name="Page">As it was given, without its <c>p.</c>: <c>57</c>, <c>56–57</c>.</param>
/// <param name="SaysPage">The page has its <c>p.</c></param>
internal sealed partial record ClaimedSource(string? Name, string? Page = null, string? Year = null, bool SaysPage = false)
{
    private const int LongestName = 80;
    private const int MostNameWords = 6;

    private static readonly string[] s_attributing = ["according to ", "said by ", "written by ", "quoted from ", "by ", "from "];
    private static readonly string[] s_leads = ["as ", "see ", "cf. ", "in "];
    private static readonly string[] s_ends = [" that", " it", " once", " also"];
    private static readonly string[] s_attributingEnds = ["’s words", "'s words", "’s view", "'s view"];

    // "Somebody wrote: “…”" names nobody.
    private static readonly HashSet<string> s_nobody = new(StringComparer.OrdinalIgnoreCase)
    {
        "someone", "somebody", "everyone", "everybody", "anyone", "people", "article", "text", "paper", "reading", "book", "page", "source", "quote", "quotation",
    };

    private static readonly HashSet<string> s_particles = new(StringComparer.Ordinal) { "de", "da", "di", "du", "der", "den", "van", "von", "la", "le", "of", "the", "and", "et", "al", "al." };

    /// <summary>What stands behind a quotation; null where it is no source.</summary>
    /// <param name="isDelimited">A quotation mark parts it from the quotation: then it can only be a name, however it is written; in parentheses it may be a remark.</param>
    /// <param name="isKnown">Whether the reading knows somebody of this name.</param>
    public static ClaimedSource? After(string tail, bool isDelimited, Func<string, bool> isKnown)
    {
        var text = tail.Trim(' ', ',', ';', '.', '\n', '\r');
        var isLed = text.Length > 0 && text[0] is '—' or '–' or '-' or '(' or '~';
        var (named, page, year, says) = Placed(text.TrimStart('—', '–', '-', '(', '~', ' '));
        var name = WithoutLead(named, out var isSaid);
        if (name.Length == 0)
            return page is not null || year is not null ? new ClaimedSource(null, page, year, says) : null;
        var isName = IsName(name, mayBeLower: isDelimited && (isSaid || text[0] != '(')) || isDelimited && isKnown(name);
        return isName && (isLed || isSaid || isDelimited && page is not null) ? new ClaimedSource(name, page, year, says) : null;
    }

    /// <summary>What stands before a quotation: <c>NAME said:</c>, <c>According to NAME,</c>; null where it is no source.</summary>
    /// <param name="isKnown">Whether the reading knows somebody of this name: then it need have no capitals.</param>
    public static ClaimedSource? Before(string lead, Func<string, bool> isKnown)
    {
        var text = lead.Trim(' ', '\n', '\r', '-', '>', '*');
        var isLed = text.EndsWith(':');
        string? page = null, year = null;
        // Other words in parentheses may be the reading's.
        if (Parenthesis().Match(text) is { Success: true } placed)
        {
            (_, page, year, _) = Placed(placed.Value.Trim(' ', '(', ')'));
            if (page is null && year is null)
                return null;
            text = text.Remove(placed.Index, placed.Length);
        }

        var name = WithoutLead(text.Trim(' ', ',', ':', '.', '…'), out var isSaid);
        // "Context: “…”" is no name; "Sara Tavani: “…”" is, and "tavani: “…”" where the reading knows one.
        var isName = (isSaid || isLed && name.Contains(' ', StringComparison.Ordinal)) && IsName(name, mayBeLower: false) || (isSaid || isLed) && isKnown(name);
        return isName ? new ClaimedSource(name, page, year) : null;
    }

    /// <summary>Null where the reading has no pages, or the claim names none.</summary>
    public bool? IsPage(PageMap pages, TextSpan stretch)
    {
        if (Page is not { } page || pages.PageAt(stretch.Start) is not { } first)
            return null;
        int[] given = [.. page.Split('–').Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        // "156–7"
        var last = given[^1] >= given[0] ? given[^1] : given[0];
        return given[0] <= (pages.PageAt(Math.Max(stretch.End - 1, stretch.Start)) ?? first) && last >= first;
    }

    /// <summary>Null where the metadata has no year, or the claim names none.</summary>
    public bool? IsYear(ReadingMetadata metadata) =>
        Year is null || metadata.Issued is not { Length: >= 4 } issued ? null : issued.StartsWith(Year, StringComparison.Ordinal);

    // "Tavani 2019, p. 57)", "Tavani (2019: 57)": a year and a page are no part of a name.
    private static (string Name, string? Page, string? Year, bool SaysPage) Placed(string text)
    {
        if (Place().Match(text) is not { Success: true } match)
            return (text, null, null, false);
        var page = match.Groups["page"] is { Success: true } from ? from.Value + (match.Groups["to"] is { Success: true } to ? "–" + to.Value : "") : null;
        return (match.Groups["name"].Value.Trim(' ', ',', '.', '('), page, match.Groups["year"] is { Success: true } year ? year.Value : null, match.Groups["p"].Success);
    }

    private static string WithoutLead(string name, out bool isSaid)
    {
        isSaid = false;
        for (var length = -1; length != name.Length;)
        {
            length = name.Length;
            foreach (var lead in s_attributing.Concat(s_leads).Where(l => name.StartsWith(l, StringComparison.OrdinalIgnoreCase)))
                (isSaid, name) = (isSaid || s_attributing.Contains(lead), name[lead.Length..].TrimStart());
            foreach (var end in s_ends.Concat(s_attributingEnds).Where(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                (isSaid, name) = (isSaid || s_attributingEnds.Contains(end), name[..^end.Length].TrimEnd(',', ' '));
            if (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var first && SpeakerFinder.IsSaying(name[..first].ToLowerInvariant()))
                (isSaid, name) = (true, name[(first + 1)..]);
            if (name.LastIndexOf(' ') is > 0 and var last && SpeakerFinder.IsSaying(name[(last + 1)..].ToLowerInvariant()))
                (isSaid, name) = (true, name[..last].TrimEnd(','));
        }

        return name.Trim(' ', ',', '.');
    }

    // Behind a closing mark it can only be a name, however it is written; elsewhere only capitals tell one.
    private static bool IsName(string name, bool mayBeLower)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostNameWords && name.Length <= LongestName && !words.Any(w => char.IsAsciiDigit(w[0]))
            && words.Any(w => w.Count(char.IsLetter) > 1) && !name.AsSpan().ContainsAny(";:?![]")
            && (mayBeLower || IsAuthor(name) || char.IsUpper(words[0][0]) && words.All(w => char.IsUpper(w[0]) && !FunctionWords.Contains(w) && !s_nobody.Contains(w) || s_particles.Contains(w)));
    }

    private static bool IsAuthor(string name) => name.TrimEnd('.', ')').ToLowerInvariant() is "the author" or "the authors";

    [GeneratedRegex(@"^(?<name>(?:(?!pp?\b|pages?\b)[^\d():;]+?)?)[\s,(:]*(?<![\p{L}\d])(?:(?<year>(?:1[4-9]|20)[0-9]{2})[a-z]?)?[\s,):;]*(?:(?<![\p{L}\d])(?<p>pp?\.?|pages?)?\s*(?<page>[0-9]{1,4})(?:\s*[-–—]\s*(?<to>[0-9]{1,4}))?)?[\s).\]]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"\s*\([^()]*\)")]
    private static partial Regex Parenthesis();
}
