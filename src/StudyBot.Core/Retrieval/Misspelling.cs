using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval;

/// <summary>One or two wrong letters in a word that the reading does not know.</summary>
public static class Misspelling
{
    /// <returns>The nearest word of the reading; null where none is near enough, or the word is too short to tell.</returns>
    public static (string Key, string Display)? Correct(TermIndex index, string surface)
    {
        var word = TermKey.Fold(surface);
        if (word.Length < 5 || char.IsAsciiDigit(word[0]))
            return null;
        var limit = word.Length < 8 ? 1 : 2;
        (string Key, string Display, int Distance, int Count)? best = null;
        foreach (var (folded, key) in index.KeyByFolded)
        {
            if (folded.Length < 5 || Math.Abs(folded.Length - word.Length) > limit || !SameBeginning(word, folded))
                continue;
            var distance = EditDistance.Within(word, folded, limit);
            if (distance > limit || distance > 1 && folded[0] != word[0])
                continue;
            var count = index[key].Count;
            if (best is null || distance < best.Value.Distance || distance == best.Value.Distance && (count > best.Value.Count || count == best.Value.Count && string.CompareOrdinal(folded, best.Value.Display) < 0))
                best = (key, folded, distance, count);
        }

        return best is { } found ? (found.Key, index.PrintedForm(found.Display)) : null;
    }

    // People rarely miss the first letter; a swap of the first two or a slip on the first is let through at distance 1.
    private static bool SameBeginning(string a, string b) => a[0] == b[0] || a[1] == b[1] || a[0] == b[1] || a[1] == b[0];
}
