using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Tests.Checking;

/// <summary>What copying, scanning, typing and citing do to a true quotation.</summary>
internal static partial class Disguises
{
    public static (string Name, Func<string[], Random, string> Put)[] All { get; } =
    [
        ("as it stands", (w, _) => Join(w)),
        ("case", (w, r) => r.Next(3) switch { 0 => Join(w).ToUpperInvariant(), 1 => Join(w).ToLowerInvariant(), _ => Join([.. w.Select(x => char.ToUpperInvariant(x[0]) + x[1..])]) }),
        ("quotation marks", (w, r) => Marks(Join(w), r)),
        ("dashes", (w, r) => Join(w).Replace(" - ", Pick(r, " – ", " — ", "—"), StringComparison.Ordinal).Replace("-", Pick(r, "-", "‐", "\u2011", "–"), StringComparison.Ordinal)),
        ("ligatures and accents", (w, _) => Join(w).Replace("ffi", "ﬃ", StringComparison.Ordinal).Replace("fi", "ﬁ", StringComparison.Ordinal).Replace("fl", "ﬂ", StringComparison.Ordinal).Replace("ff", "ﬀ", StringComparison.Ordinal).Replace("é", "e\u0301", StringComparison.Ordinal)),
        ("line-break hyphens", (w, r) => Join([.. w.Select(x => Broken(x, r))])),
        ("page and line breaks", (w, r) => string.Concat(w.Select((x, i) => i == 0 ? x : Pick(r, " ", " ", " ", "\n", "\r\n", "\f", "\u00A0", "\n\n") + x))),
        ("footnote marks", (w, r) => Join([.. w.Select((x, i) => i > 0 && i + 1 < w.Length && w[i + 1][0] != '[' && r.Next(8) == 0 ? Marked(x, r) : x)])),
        ("numbers in another dress", (w, _) => Join([.. w.Select(OtherNumbers)])),
        ("hidden characters", (w, r) => Join([.. w.Select(x => x.Length > 6 && x.All(char.IsLetter) && r.Next(3) == 0 ? x.Insert(4, Pick(r, "\u00AD", "\u200B", "\u200D")) : x)])),
        ("an ellipsis within a sentence", Elided),
        ("marks, a name and a page", (w, r) => $"“{Join(w)}”{(w.Any(x => x.AsSpan().ContainsAny('“', '”')) ? "." : Pick(r, " by Tavani", " — Sara Tavani", " (Tavani 2019, 57)", " by the author", " (Tavani)", ", writes Tavani", " (p. 99)"))}"),
        ("an introduction and marks", (w, r) => w.Any(x => x.AsSpan().ContainsAny('“', '”')) ? Join(w) : $"{Pick(r, "Tavani said: ", "According to Sara Tavani, ", "As Tavani (2019: 57) writes, ", "The author notes that ", "In Tavani’s words: ")}“{Join(w)}”"),
        ("an editor's capital and sic", (w, r) => Join([.. w.Select((x, i) => i == 0 && x.All(char.IsAsciiLetter) && x.Length > 2 ? $"[{(char.IsUpper(x[0]) ? char.ToLowerInvariant(x[0]) : char.ToUpperInvariant(x[0]))}]{x[1..]}" : r.Next(12) == 0 && x.All(char.IsLetter) && i + 1 < w.Length && char.IsLetter(w[i + 1][0]) ? x + " [sic]" : x)])),
    ];

    public static string Join(string[] words) => string.Join(' ', words);

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];

    private static string Marks(string text, Random random) => random.Next(3) switch
    {
        0 => new StringBuilder(text).Replace("“", "\"").Replace("”", "\"").Replace("’", "'").Replace("‘", "'").ToString(),
        1 => new StringBuilder(text).Replace("“", "").Replace("”", "").Replace("‘", "").ToString(),
        _ => $"«{new StringBuilder(text).Replace("“", "‹").Replace("”", "›")}»",
    };

    private static string Broken(string word, Random random) =>
        word.Length > 7 && word.All(char.IsLetter) && random.Next(3) == 0 ? word.Insert(random.Next(3, word.Length - 3), Pick(random, "-\n", "- ", "\u00AD\n", "‐\n", "-\r\n")) : word;

    // Where a footnote's mark goes: behind a clause; raised or in brackets also behind a long word. Behind the last, the reading may have its own.
    private static string Marked(string word, Random random)
    {
        var mark = random.Next(10, 100);
        var raised = string.Concat(mark.ToString().Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0']));
        if (word.Length > 3 && AfterClause().IsMatch(word))
            return random.Next(5) switch
            {
                0 => $"{word}{mark}",
                1 => word + raised,
                2 => $"{word}[{mark}]",
                3 => $"{word[..^1]}{mark}{word[^1]}",
                _ => $"{word}*",
            };
        return word.Length > 4 && word.All(char.IsAsciiLetterLower) ? random.Next(3) switch { 0 => word + raised, 1 => $"{word}[{mark}]", _ => $"{word}*" } : word;
    }

    // "1500" for "1,500" and back, "1/2" for "½", a true minus for a hyphen.
    private static string OtherNumbers(string word)
    {
        if (Thousands().IsMatch(word))
            return word.Replace(",", "", StringComparison.Ordinal);
        if (Myriads().IsMatch(word))
            return $"{word[..^3]},{word[^3..]}";
        return Minus().IsMatch(word) ? "−" + word[1..] : word.Replace("½", "1/2", StringComparison.Ordinal).Replace("¼", "1/4", StringComparison.Ordinal);
    }

    // Words left out within a sentence; none that denies or restricts what is left.
    private static string Elided(string[] words, Random random)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            var from = random.Next(3, Math.Max(words.Length - 4, 4));
            var end = Math.Min(from + random.Next(1, 13), words.Length - 3);
            if (end > from && words[..from].Concat(words[end..]).Count(w => w.Length > 7) >= 4 && !words[(from - 1)..end].Any(w => Ends().IsMatch(w) || Denies().IsMatch(w)))
                return $"{Join(words[..from])} {Pick(random, "…", "...", "[…]", "[...]", "(...)", ". . .")} {Join(words[end..])}";
        }

        return "… " + Join(words) + " …";
    }

    [GeneratedRegex(@"[.?!][”’)]?$")]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\W*(not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|\w+n['’]t|hardly|scarcely|barely|rarely|seldom|unless|except|fail\w*|refus\w*|den(y|ies|ied|ying|ial)|false\w*|wrongly|lack\w*|allegedly|alleged|supposed\w*|purported\w*|only|if|may|might|must|could|should|would|can|some|all|every|most|many|few|little|less|several|any|partly|largely|mainly|almost|nearly|perhaps|possibly|probably|seemingly|apparently|.*\b(un|in|im|il|ir|dis|non|mis)[\w-]*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Denies();

    [GeneratedRegex(@"^[a-z’-]*[a-z][.,;:”)]$")]
    private static partial Regex AfterClause();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[1-9]\d{3,5}$")]
    private static partial Regex Myriads();

    [GeneratedRegex(@"^-\d+$")]
    private static partial Regex Minus();
}
