using System.Collections.Immutable;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Checking;

/// <summary>The place of the reading that a quotation comes nearest to, word by word in order.</summary>
internal static class NearFinder
{
    private const int VotingWords = 60;
    private const int MostPlacesOfWord = 2_000;

    // Cells of one alignment: a quotation of the greatest length against its window stays below.
    private const int MostCells = 6_000_000;

    /// <returns>The edits, and the share of the quotation's weight that the place holds word for word, 0-1; none where no word is known.</returns>
    public static (ImmutableArray<Edit> Edits, double Share)? Find(Wording reading, ImmutableArray<Word> given)
    {
        (ImmutableArray<Edit> Edits, double Share)? best = null;
        var ellipses = given.Count(w => w.Is(WordTraits.Ellipsis));
        var slack = Math.Max(12, given.Length / 2) + (ellipses > 0 ? ExactFinder.LongestGap : 0);
        foreach (var start in Candidates(reading, given).Take(given.Length > 300 ? 2 : 5))
        {
            var from = Math.Max(start - slack, 0);
            var end = Math.Min(start + Width(given) + given.Length + slack, reading.Words.Length);
            end = Math.Min(end, from + MostCells / (given.Length + 1));
            var edits = Alignment.Of(given, reading.Words, from, end);
            var share = Share(reading, given, edits);
            if (best is null || share > best.Value.Share)
                best = (edits, share);
        }

        return best;
    }

    public static double Share(Wording reading, ImmutableArray<Word> given, ImmutableArray<Edit> edits)
    {
        var held = edits.Where(e => IsHeld(reading, given, e)).Sum(e => Weight(e.Given, e.GivenEnd));
        var all = Weight(0, given.Length);
        return all > 0 ? held / all : 0;

        double Weight(int from, int end)
        {
            var weight = 0.0;
            for (var i = from; i < end; i++)
                weight += reading.Weight(given[i]);
            return weight;
        }
    }

    /// <summary>The same words, or the same numbers written otherwise.</summary>
    public static bool IsHeld(Wording reading, ImmutableArray<Word> given, Edit edit) =>
        edit.Kind == DifferenceKind.Equal || NumberWords.AreSame(given[edit.Given..edit.GivenEnd], reading.Words[edit.Read..edit.ReadEnd]);

    private static int Width(ImmutableArray<Word> given) => Math.Max(16, given.Length / 2);

    // Where the quotation would begin by each of its rarest words; a place that many of them agree on comes first.
    private static IEnumerable<int> Candidates(Wording reading, ImmutableArray<Word> given)
    {
        var width = Width(given);
        var votes = new Dictionary<int, double>();
        var rarest = Enumerable.Range(0, given.Length)
            .Where(i => reading[given[i].Form].Count is > 0 and <= MostPlacesOfWord)
            .OrderBy(i => reading[given[i].Form].Count).ThenBy(i => i).Take(VotingWords);
        foreach (var i in rarest)
        {
            var weight = reading.Weight(given[i]);
            foreach (var bucket in reading[given[i].Form].Select(p => Math.Max(p - i, 0) / width).Distinct())
                votes[bucket] = votes.GetValueOrDefault(bucket) + weight;
        }

        return votes.Select(v => (Start: v.Key * width, Votes: v.Value + votes.GetValueOrDefault(v.Key + 1)))
            .OrderByDescending(v => v.Votes).ThenBy(v => v.Start).Select(v => v.Start);
    }
}
