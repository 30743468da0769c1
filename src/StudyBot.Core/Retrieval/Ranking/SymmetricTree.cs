namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>A decision tree that asks the same question at every node of a level, so that it is a short list of questions and a table of answers.</summary>
/// <param name="Features">What is asked at each level.</param>
/// <param name="Thresholds">Whether the feature is larger than this.</param>
/// <param name="Leaves">2 to the power of the levels; the answer to level i is bit i of the leaf's number.</param>
internal sealed record SymmetricTree(int[] Features, float[] Thresholds, float[] Leaves)
{
    public float Value(ReadOnlySpan<float> features)
    {
        var leaf = 0;
        for (var level = 0; level < Features.Length; level++)
            leaf |= features[Features[level]] > Thresholds[level] ? 1 << level : 0;
        return Leaves[leaf];
    }
}
