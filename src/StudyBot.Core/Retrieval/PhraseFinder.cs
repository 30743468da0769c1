using System.Collections.Immutable;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval;

/// <summary>Finds content words that follow one another; function words and quotation marks may stand between, a comma may not.</summary>
public static class PhraseFinder
{
    public static IEnumerable<Posting> Find(IndexedReading reading, ImmutableArray<string> keys, bool capitalsOnly)
    {
        var index = reading.Terms;
        if (keys.Length == 1)
            return capitalsOnly ? index.Names(keys[0]) : index[keys[0]];
        return Chains(reading, [.. keys.Select(k => (IReadOnlyList<Posting>)index[k])]);
    }

    /// <summary>Chains of one posting from each list, in order, each right after the one before.</summary>
    /// <param name="loose">Up to two content words may stand between (<c>NATO Eastern enlargement</c> for <c>NATO enlargement</c>).</param>
    public static IEnumerable<Posting> Chains(IndexedReading reading, ImmutableArray<IReadOnlyList<Posting>> lists, bool loose = false)
    {
        foreach (var start in lists[0])
        {
            var tokens = reading.Terms.Sentences[start.Sentence];
            var last = start.Last;
            for (var k = 1; k < lists.Length; k++)
            {
                var next = NextContent(reading.Reading.Text, tokens, last);
                var found = next < 0 ? null : FindAt(lists[k], start.Sentence, next);
                for (var skipped = 0; loose && found is null && next >= 0 && skipped < 2; skipped++)
                {
                    next = NextContent(reading.Reading.Text, tokens, next);
                    found = next < 0 ? null : FindAt(lists[k], start.Sentence, next);
                }

                last = found?.Last ?? -1;
                if (last < 0)
                    break;
            }

            if (last >= 0)
                yield return new Posting(start.Sentence, start.First, last);
        }
    }

    private static Posting? FindAt(IReadOnlyList<Posting> list, int sentence, int first)
    {
        // Postings are in order: a binary search for the place.
        int low = 0, high = list.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var posting = list[middle];
            if (posting.Sentence == sentence && posting.First == first)
                return posting;
            if (posting.Sentence < sentence || posting.Sentence == sentence && posting.First < first)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    private static int NextContent(string text, ImmutableArray<Token> tokens, int i)
    {
        for (var j = i + 1; j < tokens.Length && j <= i + 4; j++)
        {
            var gap = text.AsSpan(tokens[j - 1].Span.End, tokens[j].Span.Start - tokens[j - 1].Span.End);
            if (gap.IndexOfAny(",;:()") >= 0)
                return -1;
            if (!tokens[j].Is(TokenTraits.Function))
                return j;
        }

        return -1;
    }
}
