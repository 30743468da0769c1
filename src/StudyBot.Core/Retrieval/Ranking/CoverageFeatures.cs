using System.Numerics;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>How much of the question the sentence itself holds, by weight (idf), by number and by kind of word.</summary>
internal static class CoverageFeatures
{
    public static string[] Names { get; } =
        ["weight", "count", "with kindred words", "kindred words", "rarest word", "heaviest missing", "names", "numbers", "verbs", "asked noun", "other words", "all held", "last word", "first word", "repeated", "weight squared",
            "rare words", "frequent words", "all but asked", "later half", "letters", "subject", "kindred of names", "kindred of the rest", "after the verb", "of the sentence", "cosine", "both ways", "rarity", "rarity with kindred words", "strangeness", "rarest among texts missing", "weight and rarity", "rarity of its known"];

    public static void Fill(Evidence e, Span<float> into)
    {
        var q = e.Question;
        var known = Math.Max(BitOperations.PopCount(q.Known), 1);
        var share = e.Share(e.Held);
        into[0] = share;
        into[1] = (float)BitOperations.PopCount(e.Held) / known;
        into[2] = (q.WeightOf(e.Held) + e.KinWeight) / e.TotalWeight;
        into[3] = e.KinWeight / e.TotalWeight;
        into[4] = (e.Held & e.Rarest) != 0 ? 1 : 0;
        into[5] = Heaviest(q, q.Known & ~e.Held) / MathF.Max(Heaviest(q, q.Known), 0.01f);
        into[6] = e.ShareOf(e.Held, q.Names);
        into[7] = e.ShareOf(e.Held, q.Numbers);
        into[8] = e.ShareOf(e.Held, q.Verbs);
        into[9] = e.ShareOf(e.Held, q.Asked);
        into[10] = e.ShareOf(e.Held, e.All & ~(q.Names | q.Numbers | q.Verbs | q.Asked));
        into[11] = (e.Held & q.Known) == q.Known ? 1 : 0;
        into[12] = e.ShareOf(e.Held, 1ul << q.Terms.Length - 1);
        into[13] = e.ShareOf(e.Held, 1);
        into[14] = Repeated(e);
        into[15] = share * share;
        into[16] = Powered(q, e.Held, 2) / MathF.Max(Powered(q, q.Known, 2), 0.01f);
        into[17] = Powered(q, e.Held, 0.5f) / MathF.Max(Powered(q, q.Known, 0.5f), 0.01f);
        into[18] = e.ShareOf(e.Held, e.All & ~q.Asked);
        into[19] = e.ShareOf(e.Held, e.All & ~((1ul << q.Terms.Length / 2) - 1));
        into[20] = e.LetterShare();
        into[21] = e.ShareOf(e.Held, e.All & ~q.Frame);
        into[22] = q.WeightOf(e.Kin & q.Names) / e.TotalWeight;
        into[23] = q.WeightOf(e.Kin & ~q.Names) / e.TotalWeight;
        into[24] = q.Verbs == 0 ? 0 : e.ShareOf(e.Held, e.All & ~((1ul << BitOperations.TrailingZeroCount(q.Verbs)) - 1));
        var (sum, norm) = e.Index.Weights[e.Sentence];
        var precision = q.WeightOf(e.Held) / MathF.Max(sum, 1);
        into[25] = precision;
        into[26] = Powered(q, e.Held, 2) / MathF.Max(norm, 1) / MathF.Max(MathF.Sqrt(Powered(q, q.Known, 2)), 1);
        Rarities(e, into[28..]);
        into[27] = precision + share > 0 ? 2 * precision * share / (precision + share) : 0;
    }

    private static void Rarities(Evidence e, Span<float> into)
    {
        var q = e.Question;
        var (all, held, both, bothHeld, missing) = (0.01f, 0f, 0.01f, 0f, 0f);
        for (var t = 0; t < q.Terms.Length; t++)
        {
            var term = q.Terms[t];
            var isHeld = (e.Held >> t & 1) != 0;
            all += term.Rarity;
            both += term.Rarity * term.Weight;
            held += isHeld ? term.Rarity : 0;
            bothHeld += isHeld ? term.Rarity * term.Weight : 0;
            missing = MathF.Max(missing, isHeld ? 0 : term.Rarity);
        }

        into[0] = held / all;
        into[1] = (held + 0.5f * q.RarityOf(e.Kin)) / all;
        into[2] = q.StrangenessOf(e.Held) / MathF.Max(q.StrangenessOf(e.All), 0.01f);
        into[3] = missing;
        into[4] = bothHeld / both;
        into[5] = held / MathF.Max(q.RarityOf(q.Known), 0.01f);
    }

    private static float Heaviest(Question q, ulong terms)
    {
        var heaviest = 0f;
        for (; terms != 0; terms &= terms - 1)
            heaviest = MathF.Max(heaviest, q.Terms[BitOperations.TrailingZeroCount(terms)].Weight);
        return heaviest;
    }

    private static float Powered(Question q, ulong terms, float power)
    {
        var sum = 0f;
        for (; terms != 0; terms &= terms - 1)
            sum += MathF.Pow(q.Terms[BitOperations.TrailingZeroCount(terms)].Weight, power);
        return sum;
    }

    private static float Repeated(Evidence e)
    {
        var hits = 0;
        foreach (var term in e.TermAt)
            hits += term >= 0 ? 1 : 0;
        return hits / (float)Math.Max(BitOperations.PopCount(e.Held), 1) - 1;
    }
}
