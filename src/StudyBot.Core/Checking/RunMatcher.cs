using System.Collections.Immutable;

namespace StudyBot.Core.Checking;

/// <summary>Follows a quotation along the reading, word for word, over what does not make it false.</summary>
internal static class RunMatcher
{
    private enum Side
    {
        None,
        Given,
        Read,
    }

    /// <summary>As far as the words are the same; up to <paramref name="end"/> or an ellipsis.</summary>
    public static WordRun Follow(ImmutableArray<Word> given, int from, int end, ImmutableArray<Word> read, int at)
    {
        var (i, j, skipped) = (from, at, Side.None);
        var (doneGiven, doneRead, matchedGiven) = (from, at, from);
        while (i < end && !given[i].Is(WordTraits.Ellipsis))
        {
            // Of several marks of the reading, none may be skipped and another met.
            if (Step(given, i, end, read, j) is ( > 0, _) step && !(skipped == Side.Read && read[j].Is(WordTraits.Optional)))
            {
                (i, j, skipped) = (i + step.Given, j + step.Read, Side.None);
                (doneGiven, doneRead, matchedGiven) = (i, j, i);
            }
            // A mark on one side is only a mark; on both, one would stand for the other.
            else if (skipped != Side.Read && (given[i].Is(WordTraits.Optional) || j > 0 && given[i].HangsOn(read[j - 1])))
            {
                (i, skipped) = (i + 1, Side.Given);
                doneGiven = i;
            }
            else if (j < read.Length && read[j].Is(WordTraits.Optional) && skipped != Side.Given)
                (j, skipped) = (j + 1, Side.Read);
            else
                break;
        }

        // At the end too: "[6]" where the reading has "[3]" is another number.
        if (skipped == Side.Given && j < read.Length && read[j].Is(WordTraits.Optional))
            doneGiven = matchedGiven;
        return new WordRun(from, doneGiven, at, doneRead);
    }

    /// <summary>How many words on either side are the same word here: 1 and 1, or 2 where a hyphen parts it; 0 where they differ.</summary>
    public static (int Given, int Read) Step(ImmutableArray<Word> given, int i, int end, ImmutableArray<Word> read, int j)
    {
        if (j >= read.Length)
            return (0, 0);
        if (given[i].Says(read[j]))
            return (1, 1);
        if (i + 1 < end && read[j].IsJoined(given[i], given[i + 1]))
            return (2, 1);
        return j + 1 < read.Length && given[i].IsJoined(read[j], read[j + 1]) ? (1, 2) : (0, 0);
    }
}
