using System.Collections.Immutable;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Checking;

/// <summary>Single steps made into the stretches that a person reads.</summary>
internal static class Edits
{
    public static ImmutableArray<Edit> Merge(List<Edit> steps, ImmutableArray<Word> given, ImmutableArray<Word> read)
    {
        var merged = ImmutableArray.CreateBuilder<Edit>();
        for (var i = 0; i < steps.Count;)
        {
            var end = i + 1;
            while (end < steps.Count && steps[end].Elided == steps[i].Elided && steps[end].Kind == DifferenceKind.Equal == (steps[i].Kind == DifferenceKind.Equal))
                end++;
            Add(merged, Whole(steps[i], steps[end - 1]), given, read);
            i = end;
        }

        return [.. merged.Select(Told)];
    }

    // A mark that is passed over belongs to the like words beside it; where there are none, one side has it and the other not.
    private static Edit Told(Edit edit) => edit.Kind != DifferenceKind.Equal ? edit
        : edit.Read == edit.ReadEnd ? edit with { Kind = DifferenceKind.Insert }
        : edit.Given == edit.GivenEnd ? edit with { Kind = DifferenceKind.Delete }
        : edit;

    /// <summary>The edits of a place where the quotation stands word for word.</summary>
    public static ImmutableArray<Edit> Of(ImmutableArray<WordRun> runs)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        for (var i = 0; i < runs.Length; i++)
        {
            if (i > 0 && runs[i].Read > runs[i - 1].ReadEnd)
                edits.Add(new Edit(DifferenceKind.Delete, runs[i - 1].GivenEnd, runs[i].Given, runs[i - 1].ReadEnd, runs[i].Read, Elided: true));
            edits.Add(new Edit(DifferenceKind.Equal, runs[i].Given, runs[i].GivenEnd, runs[i].Read, runs[i].ReadEnd));
        }

        return edits.ToImmutable();
    }

    /// <summary>One word more than the reading at either end is a word changed: there the reading goes on for nothing.</summary>
    public static ImmutableArray<Edit> WithChangedEnds(ImmutableArray<Edit> edits, ImmutableArray<Word> given, ImmutableArray<Word> read, int end)
    {
        if (edits is [{ Kind: DifferenceKind.Insert } first, { Kind: DifferenceKind.Equal }, ..] && first.GivenEnd - first.Given == 1 && first.Read > 0 && read[first.Read - 1].IsContent == given[first.Given].IsContent)
            edits = edits.SetItem(0, first with { Kind = DifferenceKind.Replace, Read = first.Read - 1 });
        if (edits is [.., { Kind: DifferenceKind.Equal }, { Kind: DifferenceKind.Insert } last] && last.GivenEnd - last.Given == 1 && last.ReadEnd < end && read[last.ReadEnd].IsContent == given[last.Given].IsContent)
            edits = edits.SetItem(edits.Length - 1, last with { Kind = DifferenceKind.Replace, ReadEnd = last.ReadEnd + 1 });
        return edits;
    }

    private static Edit Whole(Edit first, Edit last)
    {
        var whole = first with { GivenEnd = last.GivenEnd, ReadEnd = last.ReadEnd };
        if (whole.Elided)
            return whole with { Kind = DifferenceKind.Delete };
        return first.Kind == DifferenceKind.Equal ? whole : whole with
        {
            Kind = whole.GivenEnd == whole.Given ? DifferenceKind.Delete : whole.ReadEnd == whole.Read ? DifferenceKind.Insert : DifferenceKind.Replace,
        };
    }

    private static void Add(ImmutableArray<Edit>.Builder merged, Edit edit, ImmutableArray<Word> given, ImmutableArray<Word> read)
    {
        // An ellipsis at either end stands for nothing that can be shown, and a mark on one side alone changes nothing.
        if (edit.Elided && edit.Read == edit.ReadEnd)
            return;
        var isMark = edit.Kind is DifferenceKind.Insert && AllMarks(given, edit, read) && !MeetsMark(edit, read) || edit.Kind is DifferenceKind.Delete && !edit.Elided && AllOptional(read, edit.Read, edit.ReadEnd) && !IsOneOfMany(edit, read);
        var kind = isMark ? DifferenceKind.Equal : edit.Kind;
        if (kind == DifferenceKind.Equal && merged.Count > 0 && merged[^1].Kind == DifferenceKind.Equal && merged[^1].GivenEnd == edit.Given && merged[^1].ReadEnd == edit.Read)
            merged[^1] = merged[^1] with { GivenEnd = edit.GivenEnd, ReadEnd = edit.ReadEnd };
        else
            merged.Add(edit with { Kind = kind });
    }

    // The reading has a mark there too: a mark for a mark is a change.
    private static bool MeetsMark(Edit edit, ImmutableArray<Word> read) =>
        edit.Read < read.Length && read[edit.Read].Is(WordTraits.Optional) || edit.Read > 0 && read[edit.Read - 1].Is(WordTraits.Optional);

    // "[61, 62]" quoted as "[62]" is another mark.
    private static bool IsOneOfMany(Edit edit, ImmutableArray<Word> read) =>
        edit.ReadEnd < read.Length && read[edit.ReadEnd].Is(WordTraits.Optional) || edit.Read > 0 && read[edit.Read - 1].Is(WordTraits.Optional);

    private static bool AllMarks(ImmutableArray<Word> given, Edit edit, ImmutableArray<Word> read)
    {
        for (var i = edit.Given; i < edit.GivenEnd; i++)
            if (!given[i].Is(WordTraits.Optional) && (edit.Read == 0 || !given[i].HangsOn(read[edit.Read - 1])))
                return false;
        return true;
    }

    private static bool AllOptional(ImmutableArray<Word> words, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (!words[i].Is(WordTraits.Optional))
                return false;
        return true;
    }
}
