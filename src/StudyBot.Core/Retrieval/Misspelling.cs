using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval;

/// <summary>One or two wrong letters in a word that the reading does not know.</summary>
public static class Misspelling
{
    /// <returns>The nearest other word of the reading; null where none is near enough, or the word is too short to tell.</returns>
    public static Correction? Correct(IndexedReading reading, string surface)
    {
        var index = reading.Terms;
        var word = TermKey.Fold(surface);
        if (word.Length < 5 || char.IsAsciiDigit(word[0]))
            return null;
        var limit = word.Length < 8 ? 1 : 2;
        (string Key, string Folded, int Distance, int Count)? best = null;
        foreach (var (folded, key) in index.KeyByFolded)
        {
            // People rarely miss the first letter, and where they seem to, it is another word ("nuclear", "unclear").
            if (folded.Length < 5 || folded == word || Math.Abs(folded.Length - word.Length) > limit || folded[0] != word[0])
                continue;
            var distance = EditDistance.Within(word, folded, limit);
            if (distance > limit || distance == 2 && DiffersInItsEnding(word, folded))
                continue;
            var count = index[key].Count;
            if (best is null || distance < best.Value.Distance || distance == best.Value.Distance && (count > best.Value.Count || count == best.Value.Count && string.CompareOrdinal(folded, best.Value.Folded) < 0))
                best = (key, folded, distance, count);
        }

        if (best is not { } found)
            return null;
        var printed = index.PrintedForm(found.Folded);
        var doubtful = word.Length < 7 && !(char.IsUpper(printed[0]) && index[found.Key].Any(index.IsCapital)) && !IsOnlyDoubling(word, found.Folded);
        return new Correction(found.Key, printed, doubtful);
    }

    // "currency" and "current", "communism" and "Community": another word of the same stem, not a slip.
    private static bool DiffersInItsEnding(string a, string b) => a.AsSpan().CommonPrefixLength(b) >= Math.Max(a.Length, b.Length) - 4;

    // "teritory", "harrbour": a letter doubled or not.
    private static bool IsOnlyDoubling(string a, string b) => Undoubled(a) == Undoubled(b);

    private static string Undoubled(string word) => string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));
}
