using System.Numerics.Tensors;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Ranks a reading's sentences for a question: candidates by BM25, then features.</summary>
internal static class SentenceRanker
{
    /// <returns>Null where the question has no word, or none that the reading knows.</returns>
    public static Finding? Find(SentenceIndex index, string text, RankingModel model)
    {
        if (QuestionReader.Read(index, text, model.Commonness) is not { } question)
            return null;
        var candidates = FirstStage.Find(index, question);
        if (candidates.Best.Length == 0)
            return null;
        var evidence = new Evidence(index, question, candidates);
        var (ranked, features) = Linear(evidence, model.Features);
        Close(question.Kind, ranked, features, model.Trees);
        Span<float> signals = stackalloc float[RefusalSignals.Count];
        RefusalSignals.Read(evidence, ranked, signals);
        return new Finding(question, evidence, ranked, question.NamesStranger ? float.NegativeInfinity : model.Covers(signals));
    }

    /// <summary>All candidates by the linear ranker, with the features of the first ones in the order of their rank.</summary>
    internal static (RankedSentence[] Ranked, float[] Features) Linear(Evidence evidence, float[] weights)
    {
        var count = FeatureTable.RowLength;
        var all = new float[evidence.Candidates.Best.Length * count];
        var ranked = new RankedSentence[evidence.Candidates.Best.Length];
        for (var c = 0; c < ranked.Length; c++)
        {
            var row = all.AsSpan(c * count, count);
            evidence.Look(c);
            FeatureTable.Read(evidence, row);
            ranked[c] = new RankedSentence(evidence.Sentence, c, FeatureTable.Score(row, evidence.Question.Kind, weights));
        }

        Array.Sort(ranked, Likelier);
        var first = new float[Math.Min(ranked.Length, ClosingFeatures.Kept) * count];
        for (var r = 0; r * count < first.Length; r++)
            all.AsSpan(ranked[r].Candidate * count, count).CopyTo(first.AsSpan(r * count));
        return (ranked, first);
    }

    private static void Close(QuestionKind kind, RankedSentence[] ranked, float[] features, SymmetricTree[] trees)
    {
        var kept = Math.Min(ranked.Length, ClosingFeatures.Kept);
        Span<float> row = stackalloc float[ClosingFeatures.Count];
        Span<float> added = stackalloc float[ClosingFeatures.Kept];
        for (var r = 0; r < kept; r++)
        {
            ClosingFeatures.Read(features, ranked, kind, r, kept, row);
            foreach (var tree in trees)
                added[r] += tree.Value(row);
        }

        for (var r = 0; r < kept; r++)
            ranked[r] = ranked[r] with { Score = ranked[r].Score + added[r] };
        Array.Sort(ranked, 0, kept, Comparer<RankedSentence>.Create(Likelier));
    }

    private static int Likelier(RankedSentence a, RankedSentence b) =>
        b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore : a.Candidate.CompareTo(b.Candidate);
}
