using System.Collections.Immutable;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>A question in terms of one reading. Sets of its terms are bit masks, term i at bit i.</summary>
internal sealed record Question
{
    /// <summary>Beyond these, words of a question are not looked at.</summary>
    public const int MaxTerms = 64;

    public required string Text { get; init; }

    public required ImmutableArray<Token> Tokens { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>Different content words in order; never empty.</summary>
    public required QuestionTerm[] Terms { get; init; }

    /// <summary>The term at each token, -1 for function words.</summary>
    public required int[] TermAt { get; init; }

    /// <summary>Word numbers of all tokens, function words too; -1 where the reading lacks the word.</summary>
    public required int[] Words { get; init; }

    /// <summary>Terms that the reading has.</summary>
    public required ulong Known { get; init; }

    /// <summary>Acronyms of the reading that stand for several of its terms.</summary>
    public required (int Word, ulong Terms)[] Shortened { get; init; }

    /// <summary>Acronyms among its terms, with the words of the reading that they stand for.</summary>
    public required (int[] Words, ulong Term)[] Expanded { get; init; }

    public required ulong Names { get; init; }

    /// <summary>
    /// Two words or more of one name (<c>Angela Merkel</c>) are unknown to the reading: it cannot say anything of whoever that is.
    /// So are 3 in 5,000 questions put to their own article, two of them misspelt, and 3 in 20 of another's.
    /// </summary>
    public bool NamesStranger
    {
        get
        {
            var unknown = Names & ~Known;
            for (var t = 1; t < Terms.Length; t++)
                if ((unknown >> t & unknown >> (t - 1) & 1) != 0 && Terms[t].Token == Terms[t - 1].Token + 1)
                    return true;
            return false;
        }
    }

    public required ulong Numbers { get; init; }

    public required ulong Verbs { get; init; }

    /// <summary>What the question word asks for: <c>country</c> of <c>which country</c>, <c>soldiers</c> of <c>how many soldiers</c>.</summary>
    public required ulong Asked { get; init; }

    /// <summary>What questions are made of whatever they are about (<see cref="FrameWords"/>).</summary>
    public required ulong Frame { get; init; }

    /// <summary>Sum of their rarity among other texts.</summary>
    public float RarityOf(ulong terms)
    {
        var sum = 0f;
        for (; terms != 0; terms &= terms - 1)
            sum += Terms[System.Numerics.BitOperations.TrailingZeroCount(terms)].Rarity;
        return sum;
    }

    /// <summary>Sum of their strangeness in questions.</summary>
    public float StrangenessOf(ulong terms)
    {
        var sum = 0f;
        for (; terms != 0; terms &= terms - 1)
            sum += Terms[System.Numerics.BitOperations.TrailingZeroCount(terms)].Strangeness;
        return sum;
    }

    public float WeightOf(ulong terms)
    {
        var sum = 0f;
        for (; terms != 0; terms &= terms - 1)
            sum += Terms[System.Numerics.BitOperations.TrailingZeroCount(terms)].Weight;
        return sum;
    }
}
