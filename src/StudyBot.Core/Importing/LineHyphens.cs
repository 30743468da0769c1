using StudyBot.Core.Analysis;

namespace StudyBot.Core.Importing;

/// <summary>Decides whether a hyphen at a line end belongs to the word or only broke it, by what the rest of the text writes.</summary>
internal sealed class LineHyphens
{
    private static readonly HashSet<string> _prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "post", "pre", "pan", "non", "anti", "self", "semi", "ex", "co", "neo", "pro", "multi", "quasi", "vice", "cross", "half", "well", "mid",
    };

    // What English words end in but no word begins with: the tail of a broken word.
    private static readonly string[] _tails =
    [
        "ment", "tion", "sion", "cion", "ing", "ings", "ness", "able", "ible", "ably", "ibly", "ally", "ity", "ities", "ture", "ance", "ence", "ous", "ously",
        "ive", "ively", "ical", "ically", "ism", "isms", "ist", "ists", "ize", "ise", "ized", "ised", "ising", "izing", "ation", "ed", "er", "ers", "ly",
        "ful", "fully", "ual", "ually", "tional", "tionally", "tive", "ments", "tions", "mental", "cy", "gy", "ry", "ty", "ties", "cies", "gies",
    ];

    private readonly Manuscript _text;
    private Dictionary<string, int>? _words;

    public LineHyphens(Manuscript text) => _text = text;

    /// <param name="before">The line that ends in the hyphen.</param>
    /// <param name="after">The line that goes on.</param>
    public HyphenVerdict Judge(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length < 2 || after.IsEmpty || before[^1] is not ('-' or '‐' or '\u00AD') || !char.IsLetterOrDigit(before[^2]))
            return HyphenVerdict.None;
        if (before[^1] == '\u00AD')
            return HyphenVerdict.Drop;
        if (!char.IsLetterOrDigit(after[0]))
            return HyphenVerdict.None;

        if (EndsInAddress(before))
            return HyphenVerdict.Keep;
        var first = LastWord(before[..^1]);
        var second = FirstWord(after);
        // "pre- and post-war": the hyphen hangs, and a space follows it.
        if (second is "and" or "or" or "to")
            return HyphenVerdict.None;
        if (!char.IsLower(second[0]) || char.IsAsciiDigit(first[^1]) || (first.Length > 1 && char.IsUpper(first[^1])))
            return HyphenVerdict.Keep;

        // After a hyphen before it this one belongs to a compound (day-to-/day), unless only the tail of a word follows (non-govern-/mental).
        var isCompound = IsJoined(before[..^(first.Length + 1)]);
        if (isCompound && FunctionWords.Contains(first))
            return HyphenVerdict.Keep;
        _words ??= Vocabulary();
        var joined = Count($"{first}{second}");
        var parted = Count($"{first}-{second}");
        if (joined != parted)
            return joined > parted ? HyphenVerdict.Drop : HyphenVerdict.Keep;
        // A second hyphen right after (mother-/in-law) shows a compound.
        if (second.Length < after.Length && after[second.Length] is '-' or '‐' && second.Length + 1 < after.Length && char.IsLetter(after[second.Length + 1]))
            return HyphenVerdict.Keep;
        if (isCompound)
            return Array.IndexOf(_tails, second) < 0 ? HyphenVerdict.Keep : HyphenVerdict.Drop;
        if (_prefixes.Contains(first) || Count($"{first}-") > 0)
            return HyphenVerdict.Keep;
        if (Array.IndexOf(_tails, second) >= 0)
            return HyphenVerdict.Drop;
        return Count(first) > 0 && (first.Length >= 4 || Count(second) > 0) ? HyphenVerdict.Keep : HyphenVerdict.Drop;
    }

    private static bool IsJoined(ReadOnlySpan<char> before) => before.Length > 1 && before[^1] is '-' or '‐' && char.IsLetterOrDigit(before[^2]);

    private static bool EndsInAddress(ReadOnlySpan<char> line)
    {
        var last = line[(line.LastIndexOfAny(' ', '\t') + 1)..];
        return last.Contains("://", StringComparison.Ordinal) || last.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private int Count(string word) => _words!.GetValueOrDefault(word);

    private static string LastWord(ReadOnlySpan<char> text)
    {
        var i = text.Length;
        while (i > 0 && char.IsLetterOrDigit(text[i - 1]))
            i--;
        return new string(text[i..]);
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && char.IsLetterOrDigit(text[i]))
            i++;
        return new string(text[..i]);
    }

    /// <summary>How often each word, each hyphenated pair and each first half of a pair (<c>post-</c>) stands inside a line.</summary>
    private Dictionary<string, int> Vocabulary()
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var previousBroken = false;
        foreach (var line in _text.Lines)
        {
            if (line.IsBlank)
                continue;
            var text = line.Of(_text.Raw);
            if (text.Contains('‐'))
                text = new string(text).Replace('‐', '-');
            var pairStart = -1;
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsLetter(text[i]))
                    continue;
                var start = i;
                while (i < text.Length && char.IsLetter(text[i]))
                    i++;
                var isPaired = i + 1 < text.Length && text[i] == '-' && char.IsLetter(text[i + 1]);
                var isBroken = (start == 0 && previousBroken) || (i == text.Length - 1 && text[i] is '-' or '\u00AD');
                if (!isBroken)
                    Add(lookup, text[start..i]);
                if (pairStart >= 0)
                    Add(lookup, text[pairStart..i]);
                if (isPaired)
                    Add(lookup, text[start..(i + 1)]);
                pairStart = isPaired ? start : -1;
            }

            previousBroken = text[^1] is '-' or '\u00AD';
        }

        return words;
    }

    private static void Add(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word) =>
        words[word] = words.TryGetValue(word, out var n) ? n + 1 : 1;
}

internal enum HyphenVerdict
{
    /// <summary>No broken word: the lines join with a space.</summary>
    None,

    /// <summary>A compound: the lines join without a space.</summary>
    Keep,

    /// <summary>The hyphen only broke the word, and goes.</summary>
    Drop,
}
