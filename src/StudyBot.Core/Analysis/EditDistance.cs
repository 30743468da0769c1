namespace StudyBot.Core.Analysis;

/// <summary>Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each one.</summary>
public static class EditDistance
{
    /// <returns>The distance, or <paramref name="limit"/> + 1 where it is greater than the limit.</returns>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 64 || b.Length > 64)
            return limit + 1;
        Span<int> older = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, older[j - 2] + 1);
                current[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit)
                return limit + 1;
            var spare = older;
            older = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[b.Length], limit + 1);
    }
}
