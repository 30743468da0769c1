using System.Numerics;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>For each word of a reading, the question's term that it is or is akin to.</summary>
internal sealed class WordMatches
{
    /// <summary>Words of the same beginning are akin where it makes up this share of the longer one.</summary>
    private const float LeastKinship = 0.5f;

    /// <summary>What a word of the same meaning counts.</summary>
    private const float OfSynonyms = 0.5f;

    private readonly sbyte[] _term;
    private readonly sbyte[] _kin;
    private readonly float[] _kinship;

    public WordMatches(SentenceIndex index, Question question)
    {
        var words = index.Vocabulary.Count;
        (_term, _kin, _kinship) = (new sbyte[words], new sbyte[words], new float[words]);
        foreach (var (word, terms) in question.Shortened)
            _term[word] = (sbyte)(BitOperations.TrailingZeroCount(terms) + 1);
        for (var t = 0; t < question.Terms.Length; t++)
        {
            var term = question.Terms[t];
            if (term.Word >= 0)
                _term[term.Word] = (sbyte)(t + 1);
            foreach (var synonym in Synonyms.Of(term.Key))
                if (index.Vocabulary.FindKey(synonym) is >= 0 and var other && _kinship[other] < OfSynonyms)
                    (_kin[other], _kinship[other]) = ((sbyte)(t + 1), OfSynonyms);
            foreach (var kin in index.Vocabulary.Kin(term.Key))
            {
                var kinship = kin == term.Word ? 0 : Kinship(term.Key, index.Vocabulary.KeyOf(kin));
                if (kinship > _kinship[kin])
                    (_kin[kin], _kinship[kin]) = ((sbyte)(t + 1), kinship);
            }
        }
    }

    /// <summary>The term that the word is, or the first of those that it is short for, else -1.</summary>
    public int TermOf(int word) => _term[word] - 1;

    /// <summary>The term that the word is akin to (<c>Russian</c> to <c>Russia</c>), else -1, with how near, 0-1.</summary>
    public (int Term, float Kinship) KinOf(int word) => (_kin[word] - 1, _kinship[word]);

    private static float Kinship(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        var share = (float)common / Math.Max(a.Length, b.Length);
        return common >= 4 && share >= LeastKinship ? share : 0;
    }
}
