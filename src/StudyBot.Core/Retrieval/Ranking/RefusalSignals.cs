using System.Numerics;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What tells whether a reading covers a question at all, from the question and the ranked candidates.</summary>
internal static class RefusalSignals
{
    public static string[] Names { get; } =
    [
        "constant", "known share", "known count", "unknown names", "unknown numbers", "heaviest unknown", "best sentence holds", "best sentence holds, with kindred", "best sentence's paragraph holds",
        "most that a candidate holds", "most that a paragraph holds", "best holds of the known", "names held", "pairs", "proximity", "longest run", "score", "lead over second", "lead over tenth",
        "terms", "terms held", "best score", "weight held", "with neighbours", "rarest held",
        "known share of the subject", "subject held", "subject held by paragraph", "most of the subject that a candidate holds", "unknown words of the subject", "unknown name of several words",
        "kind of answer there", "sentences", "length of unknown words", "of several words known", "half covered", "mean weight of the known", "most with kindred",
        "unknown rarity", "known rarity share", "strangest unknown", "unknown strangeness", "rarity most held", "rarity of paragraph held", "rarity most held by a paragraph", "strangeness most held", "rarity times weight most held", "rarity of the known, mean", "rarity of the rarest held", "rarity of the question, most", "held rarity", "second best's rarity", "share of candidates near the best",
        .. ScoreFeatures.Names.Select(n => "best sentence's score: " + n), .. CoverageFeatures.Names.Select(n => "best sentence's coverage: " + n), .. OrderFeatures.Names.Select(n => "best sentence's order: " + n),
        .. ContextFeatures.Names.Select(n => "best sentence's context: " + n), .. ShapeFeatures.Names.Select(n => "best sentence's shape: " + n),
        .. Enum.GetNames<QuestionKind>(),
    ];

    public static int Count => Names.Length;

    public static void Read(Evidence e, RankedSentence[] ranked, Span<float> into)
    {
        into.Clear();
        var q = e.Question;
        e.Look(ranked[0].Candidate);
        var (most, mostInParagraph) = (0f, 0f);
        foreach (var s in e.Candidates.Best)
            most = MathF.Max(most, q.WeightOf(e.HeldBy(s)));
        foreach (var held in e.ParagraphHeld)
            mostInParagraph = MathF.Max(mostInParagraph, q.WeightOf(held));
        Span<float> order = stackalloc float[OrderFeatures.Names.Length];
        OrderFeatures.Fill(e, order);
        var unknown = e.All & ~q.Known;
        into[0] = 1;
        into[1] = q.WeightOf(q.Known) / e.TotalWeight;
        into[2] = (float)BitOperations.PopCount(q.Known) / q.Terms.Length;
        into[3] = q.WeightOf(unknown & q.Names) / e.TotalWeight;
        into[4] = q.WeightOf(unknown & q.Numbers) / e.TotalWeight;
        into[5] = unknown != 0 ? 1 : 0;
        into[6] = q.WeightOf(e.Held) / e.TotalWeight;
        into[7] = (q.WeightOf(e.Held) + e.KinWeight) / e.TotalWeight;
        into[8] = q.WeightOf(e.ParagraphHeld[e.Paragraph]) / e.TotalWeight;
        into[9] = most / e.TotalWeight;
        into[10] = mostInParagraph / e.TotalWeight;
        into[11] = e.Share(e.Held);
        into[12] = q.Names == 0 ? 0.5f : q.WeightOf(e.ParagraphHeld[e.Paragraph] & q.Names) / MathF.Max(q.WeightOf(q.Names), 0.01f);
        into[13] = order[0];
        into[14] = order[5];
        into[15] = order[6] * e.KnownWeight / e.TotalWeight;
        into[16] = ranked[0].Score;
        into[17] = ranked.Length > 1 ? MathF.Min(ranked[0].Score - ranked[1].Score, 4) : 4;
        into[18] = ranked.Length > 9 ? MathF.Min(ranked[0].Score - ranked[9].Score, 8) : 8;
        into[19] = MathF.Log(q.Terms.Length);
        into[20] = MathF.Log(1 + BitOperations.PopCount(e.Held));
        into[21] = e.ScoreOf(e.Sentence) / 10;
        into[22] = q.WeightOf(e.Held) / 10;
        into[23] = q.WeightOf(e.Held | e.HeldBy(e.Previous) | e.HeldBy(e.Next)) / e.TotalWeight;
        into[24] = (e.Held & e.Rarest) != 0 ? 1 : 0;
        var subject = e.All & ~q.Frame;
        var weight = MathF.Max(q.WeightOf(subject), 0.01f);
        var (mostOfSubject, half) = (0f, 0);
        foreach (var s in e.Candidates.Best)
        {
            mostOfSubject = MathF.Max(mostOfSubject, q.WeightOf(e.HeldBy(s) & subject));
            half += q.WeightOf(e.HeldBy(s)) >= 0.5f * e.TotalWeight ? 1 : 0;
        }

        into[25] = q.WeightOf(subject & q.Known) / weight;
        into[26] = q.WeightOf(subject & e.Held) / weight;
        into[27] = q.WeightOf(subject & e.ParagraphHeld[e.Paragraph]) / weight;
        into[28] = mostOfSubject / weight;
        into[29] = MathF.Min(BitOperations.PopCount(unknown & subject), 4);
        into[30] = (unknown & q.Names & (unknown & q.Names) << 1) != 0 ? 1 : 0;
        into[31] = AnswerFeatures.IsThere(e) ? 1 : 0;
        into[32] = MathF.Log(e.Index.Count);
        into[33] = LengthOf(q, unknown & subject);
        into[34] = BitOperations.PopCount(q.Known) >= 3 ? into[1] : 0;
        into[35] = MathF.Log(1 + half);
        into[36] = q.WeightOf(q.Known) / MathF.Max(BitOperations.PopCount(q.Known), 1);
        var mostWithKin = 0f;
        for (var c = 0; c < Math.Min(ranked.Length, 5); c++)
        {
            e.Look(ranked[c].Candidate);
            mostWithKin = MathF.Max(mostWithKin, (q.WeightOf(e.Held) + e.KinWeight) / e.TotalWeight);
        }

        into[37] = mostWithKin;
        e.Look(ranked[0].Candidate);
        Rarities(e, ranked, into[38..]);
        e.Look(ranked[0].Candidate);
        into = into[(38 + 15)..];
        ScoreFeatures.Fill(e, into);
        CoverageFeatures.Fill(e, into = into[ScoreFeatures.Names.Length..]);
        OrderFeatures.Fill(e, into = into[CoverageFeatures.Names.Length..]);
        ContextFeatures.Fill(e, into = into[OrderFeatures.Names.Length..]);
        ShapeFeatures.Fill(e, into = into[ContextFeatures.Names.Length..]);
        into = into[ShapeFeatures.Names.Length..];
        into[(int)q.Kind] = 1;
    }

    private static void Rarities(Evidence e, RankedSentence[] ranked, Span<float> into)
    {
        var q = e.Question;
        var unknown = e.All & ~q.Known;
        var all = MathF.Max(q.RarityOf(e.All), 0.01f);
        var strange = MathF.Max(q.StrangenessOf(e.All), 0.01f);
        into[0] = MathF.Log(1 + q.RarityOf(unknown));
        into[1] = q.RarityOf(q.Known) / all;
        into[2] = Most(q, unknown, t => t.Strangeness * t.Rarity);
        into[3] = q.StrangenessOf(unknown) / strange;
        foreach (var s in e.Candidates.Best)
        {
            into[4] = MathF.Max(into[4], q.RarityOf(e.HeldBy(s)) / all);
            into[7] = MathF.Max(into[7], q.StrangenessOf(e.HeldBy(s)) / strange);
        }

        into[5] = q.RarityOf(e.ParagraphHeld[e.Paragraph]) / all;
        foreach (var held in e.ParagraphHeld)
            into[6] = MathF.Max(into[6], q.RarityOf(held) / all);
        var both = 0.01f;
        foreach (var term in q.Terms)
            both += term.Rarity * term.Weight;
        foreach (var s in e.Candidates.Best)
        {
            var sum = 0f;
            for (var held = e.HeldBy(s); held != 0; held &= held - 1)
            {
                var term = q.Terms[BitOperations.TrailingZeroCount(held)];
                sum += term.Rarity * term.Weight;
            }

            into[8] = MathF.Max(into[8], sum / both);
        }

        into[9] = q.RarityOf(q.Known) / MathF.Max(BitOperations.PopCount(q.Known), 1);
        into[10] = Most(q, e.Held, t => t.Rarity);
        into[11] = Most(q, e.All, t => t.Rarity);
        into[12] = q.RarityOf(e.Held);
        if (ranked.Length > 1)
            into[13] = q.RarityOf(e.HeldBy(ranked[1].Sentence)) / all;
        var near = 0;
        foreach (var r in ranked)
            near += r.Score > ranked[0].Score - 1.5f ? 1 : 0;
        into[14] = MathF.Log(near);
    }

    private static float Most(Question q, ulong terms, Func<QuestionTerm, float> of)
    {
        var most = 0f;
        for (; terms != 0; terms &= terms - 1)
            most = MathF.Max(most, of(q.Terms[BitOperations.TrailingZeroCount(terms)]));
        return most;
    }

    private static float LengthOf(Question q, ulong terms)
    {
        var length = 0;
        for (; terms != 0; terms &= terms - 1)
            length = Math.Max(length, q.Terms[BitOperations.TrailingZeroCount(terms)].Key.Length);
        return MathF.Min(length, 12) / 12f;
    }
}
