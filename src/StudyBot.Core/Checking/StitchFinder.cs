using System.Collections.Immutable;

namespace StudyBot.Core.Checking;

/// <summary>Takes a quotation apart into runs that stand in the reading word for word, wherever.</summary>
internal static class StitchFinder
{
    // Fewer words together are anybody's.
    private const int FewestWords = 4;
    private const int MostSteps = 2_000_000;

    /// <summary>Words between two runs of one sentence or its neighbours, dropped rather than taken from elsewhere.</summary>
    public const int Dropped = 12;

    /// <summary>The longest runs from left to right, in the order of the quotation.</summary>
    public static ImmutableArray<WordRun> Find(Wording reading, ImmutableArray<Word> given)
    {
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        var steps = MostSteps;
        for (var i = 0; i < given.Length && steps > 0;)
        {
            var run = Longest(reading, given, i, runs.Count > 0 ? runs[^1].ReadEnd : 0, ref steps);
            if (run.GivenEnd - run.Given < FewestWords || Content(given, run) < 2)
            {
                i++;
                continue;
            }

            runs.Add(run);
            i = run.GivenEnd;
        }

        return runs.ToImmutable();
    }

    /// <summary>Runs parted into groups that lie apart; one group where they all lie together.</summary>
    public static ImmutableArray<ImmutableArray<WordRun>> Apart(Wording reading, ImmutableArray<Word> given, ImmutableArray<WordRun> runs)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<WordRun>>();
        foreach (var run in runs)
        {
            if (groups.Count > 0 && LieTogether(reading, given, groups[^1][^1], run))
                groups[^1] = groups[^1].Add(run);
            else
                groups.Add([run]);
        }

        return groups.ToImmutable();
    }

    private static bool LieTogether(Wording reading, ImmutableArray<Word> given, WordRun before, WordRun after)
    {
        if (reading.SentenceOf(before.Read) == reading.SentenceOf(after.ReadEnd - 1) || reading.SentenceOf(before.ReadEnd - 1) == reading.SentenceOf(after.Read))
            return true;
        for (var i = before.GivenEnd; i < after.Given; i++)
            if (given[i].Is(WordTraits.Ellipsis))
                return ExactFinder.IsNear(reading, before, after);
        return after.Read - before.ReadEnd is >= 0 and <= Dropped;
    }

    private static WordRun Longest(Wording reading, ImmutableArray<Word> given, int from, int after, ref int steps)
    {
        var best = new WordRun(from, from, 0, 0);
        if (given[from].Is(WordTraits.Ellipsis | WordTraits.Optional))
            return best;
        foreach (var at in ExactFinder.Starts(reading, given, from, given.Length))
        {
            var run = RunMatcher.Follow(given, from, given.Length, reading.Words, at);
            steps -= run.GivenEnd - run.Given + 1;
            var (length, longest) = (run.GivenEnd - run.Given, best.GivenEnd - best.Given);
            // Of two alike, the one that goes on from the run before.
            if (length > longest || length == longest && best.Read < after && run.Read >= after)
                best = run;
            if (steps <= 0)
                break;
        }

        return best;
    }

    private static int Content(ImmutableArray<Word> given, WordRun run)
    {
        var content = 0;
        for (var i = run.Given; i < run.GivenEnd; i++)
            content += given[i].IsContent ? 1 : 0;
        return content;
    }
}
