using System.Numerics;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Whether the question's words stand together and in its order.</summary>
internal static class OrderFeatures
{
    public static string[] Names { get; } =
        ["pairs of content words", "near pairs", "pairs of any words", "threes of any words", "fours of any words", "proximity", "longest run in order", "density", "asked noun by its neighbour", "function words"];

    public static void Fill(Evidence e, Span<float> into)
    {
        Pairs(e, into);
        Runs(e, into);
        into[6] = LongestInOrder(e);
        into[7] = Density(e);
        into[9] = FunctionWords(e);
    }

    // Neighbours among the question's content words: next to each other, near, and how near on average.
    private static void Pairs(Evidence e, Span<float> into)
    {
        var (total, next, near, proximity, asked) = (0f, 0f, 0f, 0f, 0f);
        var q = e.Question;
        var previous = -1;
        for (var i = 0; i < q.TermAt.Length; i++)
        {
            var term = q.TermAt[i];
            if (term < 0)
                continue;
            if (previous >= 0 && previous != term)
            {
                var weight = q.Terms[previous].Weight + q.Terms[term].Weight;
                total += weight;
                if ((e.Held >> previous & e.Held >> term & 1) != 0)
                {
                    var (distance, inOrder) = Nearest(e, previous, term);
                    next += inOrder && distance <= 2 ? weight : 0;
                    near += distance <= 4 ? weight : 0;
                    proximity += weight / (1 + distance);
                    if ((q.Asked >> previous & 1) != 0 && (q.Asked >> term & 1) == 0)
                        asked = 1f / distance;
                }
            }

            previous = term;
        }

        if (total <= 0)
            return;
        (into[0], into[1], into[5], into[8]) = (next / total, near / total, proximity / total, asked);
    }

    private static (int Distance, bool InOrder) Nearest(Evidence e, int a, int b)
    {
        var (lastA, lastB, best, inOrder) = (-1, -1, int.MaxValue, false);
        var at = e.TermAt;
        for (var t = 0; t < at.Length; t++)
        {
            if (at[t] == a)
                lastA = t;
            else if (at[t] == b)
                lastB = t;
            else
                continue;
            if (lastA < 0 || lastB < 0)
                continue;
            var distance = Math.Abs(lastA - lastB);
            if (distance < best || distance == best && lastA < lastB)
                (best, inOrder) = (distance, lastA < lastB);
        }

        return (best, inOrder);
    }

    // Runs of two, three and four words, function words too, by weight of their content.
    private static void Runs(Evidence e, Span<float> into)
    {
        var asked = e.Question.Words;
        var words = e.Words;
        Span<float> found = stackalloc float[3];
        Span<float> total = stackalloc float[3];
        for (var i = 1; i + 1 < asked.Length; i++)
        {
            var longest = 1;
            if (asked[i] >= 0)
                for (var t = 0; t + 1 < words.Length && longest < 4; t++)
                {
                    var run = 0;
                    while (run < 4 && i + run < asked.Length && t + run < words.Length && asked[i + run] == words[t + run])
                        run++;
                    longest = Math.Max(longest, run);
                }

            var weight = 0.3f + Weight(i);
            for (var n = 2; n <= 4 && i + n <= asked.Length; n++)
            {
                weight += Weight(i + n - 1);
                total[n - 2] += weight;
                found[n - 2] += longest >= n ? weight : 0;
            }
        }

        for (var n = 0; n < 3; n++)
            into[2 + n] = total[n] > 0 ? found[n] / total[n] : 0;

        float Weight(int i) => e.Question.TermAt[i] is >= 0 and var term ? e.Question.Terms[term].Weight : 0;
    }

    // The heaviest chain of terms that stand in the sentence in the question's order.
    private static float LongestInOrder(Evidence e)
    {
        Span<float> best = stackalloc float[Question.MaxTerms];
        var longest = 0f;
        foreach (var term in e.TermAt)
        {
            if (term < 0)
                continue;
            var before = 0f;
            for (var t = 0; t < term; t++)
                before = MathF.Max(before, best[t]);
            best[term] = MathF.Max(best[term], before + e.Question.Terms[term].Weight);
            longest = MathF.Max(longest, best[term]);
        }

        return longest / e.KnownWeight;
    }

    // The tightest stretch that holds all terms of the sentence: its terms among its words.
    private static float Density(Evidence e)
    {
        var need = BitOperations.PopCount(e.Held);
        if (need < 2)
            return 0;
        Span<int> counts = stackalloc int[Question.MaxTerms];
        var (left, have, best) = (0, 0, int.MaxValue);
        var at = e.TermAt;
        for (var right = 0; right < at.Length; right++)
        {
            if (at[right] >= 0 && counts[at[right]]++ == 0)
                have++;
            while (have == need)
            {
                best = Math.Min(best, right - left + 1);
                if (at[left] >= 0 && --counts[at[left]] == 0)
                    have--;
                left++;
            }
        }

        return best == int.MaxValue ? 0 : e.Share(e.Held) * need / best;
    }

    private static float FunctionWords(Evidence e)
    {
        var (asked, held) = (0, 0);
        for (var i = 1; i < e.Question.Words.Length; i++)
        {
            if (e.Question.TermAt[i] >= 0 || e.Question.Words[i] < 0)
                continue;
            asked++;
            held += e.Words.Contains(e.Question.Words[i]) ? 1 : 0;
        }

        return asked > 0 ? (float)held / asked : 0;
    }
}
