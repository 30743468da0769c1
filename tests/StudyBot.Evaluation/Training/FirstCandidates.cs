using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Training;

/// <summary>A question's first candidates by the linear ranker, as the trees see them.</summary>
/// <param name="Rows">A row of <see cref="ClosingFeatures"/> for each, one after the other.</param>
/// <param name="Scores">By the linear ranker.</param>
internal sealed record FirstCandidates(float[] Rows, float[] Scores, bool[] IsHit, float Weight)
{
    public static FirstCandidates Of(Example e, float[] weights)
    {
        RankedSentence[] ranked = [.. Enumerable.Range(0, e.Candidates)
            .Select(c => new RankedSentence(c, c, FeatureTable.Score(e.Row(c), e.Kind, weights)))
            .OrderByDescending(r => r.Score).ThenBy(r => r.Candidate).Take(ClosingFeatures.Kept)];
        float[] features = [.. ranked.SelectMany(r => e.Row(r.Candidate).ToArray())];
        var rows = new float[ranked.Length * ClosingFeatures.Count];
        for (var r = 0; r < ranked.Length; r++)
            ClosingFeatures.Read(features, ranked, e.Kind, r, ranked.Length, rows.AsSpan(r * ClosingFeatures.Count, ClosingFeatures.Count));
        return new FirstCandidates(rows, [.. ranked.Select(r => r.Score)], [.. ranked.Select(r => e.IsHit[r.Candidate])], e.Weight);
    }

    public Span<float> Row(int place) => Rows.AsSpan(place * ClosingFeatures.Count, ClosingFeatures.Count);
}
