using System.Collections.Frozen;

namespace StudyBot.Core.Citing;

/// <summary>English titles in headline capitals. Other languages keep theirs.</summary>
internal static class Headline
{
    // "n" as in "Rock 'n' Roll".
    private static readonly FrozenSet<string> s_small = new[] { "a", "an", "the", "and", "n", "but", "for", "or", "nor", "so", "yet", "to", "as" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_prepositions = new[]
    {
        "at", "by", "in", "of", "on", "up", "off", "out", "per", "via", "from", "into", "like", "near", "onto", "over", "past", "than", "till", "upon", "with", "down",
        "about", "above", "across", "after", "against", "along", "among", "amid", "around", "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond",
        "despite", "during", "except", "inside", "outside", "since", "through", "throughout", "toward", "towards", "under", "underneath", "until", "within", "without",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="longestSmall">Prepositions up to so many letters stay small.</param>
    public static string Of(string title, string? language, int longestSmall)
    {
        if (language is not null && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return title;
        var words = title.Split(' ');
        var begins = true;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var isLast = i == words.Length - 1 || EndsPart(word);
            var parts = word.Split('-');
            for (var p = 0; p < parts.Length; p++)
                parts[p] = Cased(parts[p], begins && p == 0 || isLast && p == parts.Length - 1, longestSmall);
            words[i] = string.Join('-', parts);
            begins = EndsPart(word) || (begins && word.Length == 0);
        }

        return string.Join(' ', words);
    }

    // A title and its subtitle each begin and end with a capital.
    private static bool EndsPart(string word) => word.Length > 0 && (word.TrimEnd('”', '’', '"', '\'', ')') is [.., ':' or '?' or '!' or '.' or '—' or '–'] || word is "—" or "–");

    private static string Cased(string word, bool mustBeCapital, int longestSmall)
    {
        var start = word.AsSpan().IndexOfAnyExcept("“‘\"'([¿¡");
        // iPhone, OSCE, 2nd: as they are.
        if (start < 0 || !char.IsLetter(word[start]) || word.AsSpan(start + 1).IndexOfAnyInRange('A', 'Z') >= 0)
            return word;
        var bare = word[start..].TrimEnd('”', '’', '"', '\'', ')', ']', ',', ';', ':', '?', '!', '.');
        var isSmall = !mustBeCapital && (s_small.Contains(bare) || (bare.Length <= longestSmall && s_prepositions.Contains(bare)));
        // A small word that is printed large stays so: it may be a name's, "The Hague".
        return isSmall ? word : word[..start] + char.ToUpperInvariant(word[start]) + word[(start + 1)..];
    }
}
