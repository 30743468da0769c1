using System.Collections.Immutable;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Checking;

/// <summary>The cheapest way to read a whole quotation off a window of the reading, wherever in the window it begins and ends.</summary>
internal sealed class Alignment
{
    // People leave words out more often than they add them; a word for a word is less than both, a number for a number less still.
    private const int Added = 10;
    private const int LeftOut = 4;
    private const int OtherWord = 13;
    private const int SimilarWord = 9;
    private const int NumberForWord = Added + LeftOut;
    private const int SameNumber = 3;
    private const int Mark = 1;

    private readonly ImmutableArray<Word> _given;
    private readonly ImmutableArray<Word> _read;
    private readonly int _from;
    private readonly int _width;
    private readonly int[] _cost;

    private Alignment(ImmutableArray<Word> given, ImmutableArray<Word> read, int from, int end)
    {
        (_given, _read, _from, _width) = (given, read, from, end - from + 1);
        _cost = new int[(given.Length + 1) * _width];
    }

    /// <returns>The edits in order, first to last; what the reading has before and after is none of them.</returns>
    public static ImmutableArray<Edit> Of(ImmutableArray<Word> given, ImmutableArray<Word> read, int from, int end)
    {
        var alignment = new Alignment(given, read, from, end);
        alignment.Fill();
        return Edits.WithChangedEnds(Edits.Merge(alignment.Trace(), given, read), given, read, end);
    }

    private void Fill()
    {
        for (var i = 1; i <= _given.Length; i++)
            for (var j = 0; j < _width; j++)
                _cost[i * _width + j] = Best(i, j).Cost;
    }

    // The cheapest step that ends after so many given words and so many read ones.
    private (int Cost, int Given, int Read) Best(int i, int j)
    {
        var word = _given[i - 1];
        var isEllipsis = word.Is(WordTraits.Ellipsis);
        var best = (Cost: Cost(i - 1, j) + (isEllipsis ? 0 : word.Is(WordTraits.Optional) || _from + j > 0 && word.HangsOn(_read[_from + j - 1]) ? Mark : Added), Given: 1, Read: 0);
        if (j == 0)
            return best;
        var other = _read[_from + j - 1];
        if (!isEllipsis)
            Try(i - 1, j - 1, word.Says(other) ? 0 : Substitution(word, other), 1, 1);
        Try(i, j - 1, isEllipsis ? 0 : other.Is(WordTraits.Optional) ? Mark : LeftOut, 0, 1);
        if (i > 1 && other.IsJoined(_given[i - 2], word))
            Try(i - 2, j - 1, 0, 2, 1);
        if (j > 1 && word.IsJoined(_read[_from + j - 2], other))
            Try(i - 1, j - 2, 0, 1, 2);
        return best;

        void Try(int fromGiven, int fromRead, int step, int given, int read)
        {
            if (Cost(fromGiven, fromRead) + step is var cost && (cost < best.Cost || cost == best.Cost && given == read))
                best = (cost, given, read);
        }
    }

    private int Cost(int i, int j) => _cost[i * _width + j];

    private static int Substitution(Word one, Word other)
    {
        if ((one.Is(WordTraits.Number) || other.Is(WordTraits.Number)) && NumberWords.AreSame(one, other))
            return SameNumber;
        if (one.Is(WordTraits.Number) != other.Is(WordTraits.Number))
            return NumberForWord;
        return one.Is(WordTraits.Number) || AreSimilar(one.Form, other.Form) ? SimilarWord : OtherWord;
    }

    // "possible" and "impossible", "negotiated" and "negotiating".
    private static bool AreSimilar(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var (start, end) = (0, 0);
        while (start < shorter && one[start] == other[start])
            start++;
        while (end < shorter && one[^(end + 1)] == other[^(end + 1)])
            end++;
        return shorter >= 4 && Math.Max(start, end) * 5 >= Math.Max(one.Length, other.Length) * 3;
    }

    private List<Edit> Trace()
    {
        var edits = new List<Edit>();
        var j = 0;
        for (var k = 1; k < _width; k++)
            if (Cost(_given.Length, k) < Cost(_given.Length, j))
                j = k;
        for (var i = _given.Length; i > 0;)
        {
            var (_, given, read) = Best(i, j);
            var kind = given == 0 ? DifferenceKind.Delete : read == 0 ? DifferenceKind.Insert
                : given != read || _given[i - 1].Says(_read[_from + j - 1]) ? DifferenceKind.Equal : DifferenceKind.Replace;
            var elided = _given[i - 1].Is(WordTraits.Ellipsis);
            edits.Add(new Edit(kind, i - given, i, _from + j - read, _from + j, elided));
            (i, j) = (i - given, j - read);
        }

        edits.Reverse();
        return edits;
    }
}
