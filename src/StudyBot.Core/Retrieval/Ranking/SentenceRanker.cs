using System.Numerics.Tensors;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Ranks a reading's sentences for a question: candidates by BM25, then features.</summary>
internal static class SentenceRanker
{
    /// <returns>Null where the question has no word, or none that the reading knows.</returns>
    public static Finding? Find(SentenceIndex index, string text, RankingModel model)
    {
        if (QuestionReader.Read(index, text) is not { } question)
            return null;
        var candidates = FirstStage.Find(index, question);
        if (candidates.Best.Length == 0)
            return null;
        var evidence = new Evidence(index, question, candidates);
        var ranked = new RankedSentence[candidates.Best.Length];
        Span<float> features = stackalloc float[FeatureTable.Count];
        for (var c = 0; c < ranked.Length; c++)
        {
            evidence.Look(c);
            FeatureTable.Read(evidence, features);
            ranked[c] = new RankedSentence(evidence.Sentence, c, TensorPrimitives.Dot(features, model.Features));
        }

        Array.Sort(ranked, (a, b) => b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore : a.Candidate.CompareTo(b.Candidate));
        Span<float> signals = stackalloc float[RefusalSignals.Count];
        RefusalSignals.Read(evidence, ranked, signals);
        return new Finding(question, evidence, ranked, TensorPrimitives.Dot(signals, model.Refusal));
    }
}
