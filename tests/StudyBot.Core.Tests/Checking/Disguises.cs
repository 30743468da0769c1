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
        ("footnote marks", (w, r) => Join([.. w.Select((x, i) => i > 0 && r.Next(8) == 0 ? Marked(x, r) : x)])),
        ("hidden characters", (w, r) => Join([.. w.Select(x => x.Length > 6 && x.All(char.IsLetter) && r.Next(3) == 0 ? x.Insert(4, Pick(r, "\u00AD", "\u200B", "\u200D")) : x)])),
        ("an ellipsis within a sentence", Elided),
        ("marks, a name and a page", (w, r) => $"“{Join(w)}”{(w.Any(x => x.AsSpan().ContainsAny('“', '”')) ? "." : Pick(r, " by Tavani", " — Sara Tavani", " (Tavani 2019, 57)", " by the author"))}"),
        ("an editor's capital and sic", (w, r) => Join([.. w.Select((x, i) => i == 0 && char.IsAsciiLetter(x[0]) && x.Length > 2 ? $"[{(char.IsUpper(x[0]) ? char.ToLowerInvariant(x[0]) : char.ToUpperInvariant(x[0]))}]{x[1..]}" : r.Next(12) == 0 ? x + " [sic]" : x)])),
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

    private static string Marked(string word, Random random)
    {
        var mark = random.Next(1, 100);
        if (word.Any(char.IsDigit))
            return word;
        if (!char.IsLetter(word[^1]) && word[^1] is not ('.' or ',' or ';' or ':' or '”'))
            return word;
        return random.Next(4) switch
        {
            0 => $"{word}{mark}",
            1 => word + string.Concat(mark.ToString().Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0'])),
            2 => $"{word}[{mark}]",
            _ => $"{word}*",
        };
    }

    // Words left out within a sentence, no "not" among them.
    private static string Elided(string[] words, Random random)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            var from = random.Next(3, Math.Max(words.Length - 4, 4));
            var end = Math.Min(from + random.Next(1, 13), words.Length - 3);
            if (end > from && words[..from].Concat(words[end..]).Count(w => w.Length > 7) >= 3 && !words[(from - 1)..end].Any(w => Ends().IsMatch(w) || Denies().IsMatch(w)))
                return $"{Join(words[..from])} {Pick(random, "…", "...", "[…]", "[...]", "(...)", ". . .")} {Join(words[end..])}";
        }

        return "… " + Join(words) + " …";
    }

    [GeneratedRegex(@"[.?!][”’)]?$")]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\W*(not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|scarcely|barely|rarely|seldom)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Denies();
}
