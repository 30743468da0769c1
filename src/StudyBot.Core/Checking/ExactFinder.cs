using System.Collections.Immutable;

namespace StudyBot.Core.Checking;

/// <summary>Places where a quotation stands word for word; where it has ellipses, its parts one after another and not far apart.</summary>
internal static class ExactFinder
{
    /// <summary>Words that an ellipsis may stand for; within a paragraph more, since nobody else's matter lies between.</summary>
    public const int LongestGap = 100;
    private const int LongestGapInParagraph = 300;

    // Enough to find another speaker's place of the same words; a text that repeats itself more often says nothing by it.
    private const int MostPlaces = 200;

    // Word comparisons: a text of one word over and over must not hold up the answer.
    private const int MostSteps = 2_000_000;

    /// <returns>The runs of each place, one a part of the quotation, in the order of the reading.</returns>
    public static ImmutableArray<ImmutableArray<WordRun>> Find(Wording reading, ImmutableArray<Word> given)
    {
        var parts = Parts(given);
        if (parts.Count == 0)
            return [];
        var steps = MostSteps;
        var found = parts.ConvertAll(p => Places(reading, given, p.From, p.End, ref steps));
        var places = ImmutableArray.CreateBuilder<ImmutableArray<WordRun>>();
        foreach (var first in found[0])
            if (Chain(reading, first, found) is { } runs)
                places.Add(runs);
        // Words as common as "the EU" before an ellipsis are meant where the rest is nearest.
        return parts.Count == 1 ? places.ToImmutable() : [.. places.OrderBy(p => p[^1].ReadEnd - p[0].Read)];
    }

    /// <summary>Whether what lies between two runs may be left out by an ellipsis.</summary>
    public static bool IsNear(Wording reading, WordRun before, WordRun after)
    {
        var gap = after.Read - before.ReadEnd;
        if (gap is < 0 or > LongestGapInParagraph)
            return false;
        var (one, other) = (reading.SentenceOf(before.ReadEnd - 1), reading.SentenceOf(after.Read));
        return gap <= LongestGap || one >= 0 && other >= 0 && reading.Reading.Sentences[one].Paragraph == reading.Reading.Sentences[other].Paragraph;
    }

    private static List<(int From, int End)> Parts(ImmutableArray<Word> given)
    {
        var parts = new List<(int From, int End)>();
        var from = 0;
        for (var i = 0; i <= given.Length; i++)
        {
            if (i < given.Length && !given[i].Is(WordTraits.Ellipsis))
                continue;
            if (i > from)
                parts.Add((from, i));
            from = i + 1;
        }

        return parts;
    }

    private static List<WordRun> Places(Wording reading, ImmutableArray<Word> given, int from, int end, ref int steps)
    {
        var places = new List<WordRun>();
        var start = from;
        while (start < end && given[start].Is(WordTraits.Optional | WordTraits.Raised | WordTraits.Mark))
            start++;
        if (start == end)
            return places;
        foreach (var at in Starts(reading, given, start, end))
        {
            var run = RunMatcher.Follow(given, start, end, reading.Words, at);
            steps -= run.GivenEnd - run.Given + 1;
            if (run.GivenEnd == end && MayLead(reading, given, from, start, at))
                places.Add(run with { Given = from });
            if (steps <= 0 || places.Count == MostPlaces)
                break;
        }

        return places;
    }

    // Marks before the first word are those that the reading has there, or hang on the word that it has there.
    private static bool MayLead(Wording reading, ImmutableArray<Word> given, int from, int start, int at)
    {
        var before = at - 1;
        for (var i = start - 1; i >= from; i--)
        {
            if (before >= 0 && reading.Words[before].Is(WordTraits.Optional))
            {
                if (reading.Words[before--].Form != given[i].Form)
                    return false;
            }
            else if (!given[i].Is(WordTraits.Optional) && (before < 0 || !given[i].HangsOn(reading.Words[before])))
                return false;
        }

        return true;
    }

    /// <summary>Where a quotation may begin, by its first word.</summary>
    public static IEnumerable<int> Starts(Wording reading, ImmutableArray<Word> given, int start, int end)
    {
        var word = given[start];
        var places = reading[word.Form].Concat(reading.Joined(word.Form));
        if (word.Is(WordTraits.Cut))
            places = places.Concat(reading[NumberSigns.Range]);
        if (word.Is(WordTraits.Marked))
            places = places.Concat(reading[word.Bare().ToString()]);
        return word.Is(WordTraits.Linked) && start + 1 < end ? places.Concat(reading[word.Form + given[start + 1].Form]) : places;
    }

    private static ImmutableArray<WordRun>? Chain(Wording reading, WordRun first, List<List<WordRun>> parts)
    {
        var runs = ImmutableArray.Create(first);
        foreach (var part in parts.Skip(1))
        {
            var index = part.FindIndex(r => r.Read >= runs[^1].ReadEnd);
            if (index < 0 || !IsNear(reading, runs[^1], part[index]))
                return null;
            runs = runs.Add(part[index]);
        }

        return runs;
    }
}
