using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval;

/// <summary>Something of the reading that a person can ask about.</summary>
/// <param name="Display">As the reading prints it most often.</param>
/// <param name="Keys">Term keys of its content words, in order.</param>
/// <param name="Sentences">Where it stands, rising.</param>
public sealed record ReadingTerm(string Display, ImmutableArray<string> Keys, ImmutableArray<int> Sentences, ReadingTermKind Kind)
{
    private long[]? _trigrams;

    // Worked out when a first unknown term is asked, not while an answer waits for the index; two threads may do it twice.
    internal long[] Trigrams => _trigrams ??= NearestTerms.Trigrams(Display.ToLowerInvariant());
}
