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
    ];

    public static int Count => Names.Length;

    public static void Read(Evidence e, RankedSentence[] ranked, Span<float> into)
    {
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
    }
}
