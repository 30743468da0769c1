using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>
/// Finds the lines that pages carry at their head or foot: short lines that come again, or that name the reading itself, and
/// that cut sentences or stand at page ends. A short line alone proves nothing.
/// </summary>
internal static class RunningHeads
{
    private const int LongestHead = 90;

    public static void Mark(Manuscript text, LineRole[] roles, ReadingMetadata? metadata)
    {
        var keys = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < roles.Length; i++)
        {
            if (!text.Lines[i].IsBlank && text.Lines[i].Length <= LongestHead)
            {
                var key = HeadKey.Of(text.Text(i));
                if (!keys.TryGetValue(key, out var lines))
                    keys[key] = lines = [];
                lines.Add(i);
            }
        }

        foreach (var lines in keys.Values)
        {
            if (lines.Count >= 2 && AreHeads(text, lines))
            {
                foreach (var i in lines)
                    roles[i] = LineRole.RunningHead;
            }
        }

        MarkBlocks(text, roles, metadata);
    }

    private static bool AreHeads(Manuscript text, List<int> lines)
    {
        // A page without form feeds is told by its head alone, and has more than three lines to one head.
        if (!text.HasFormFeeds && lines.Count * 4 > text.WrittenLines)
            return false;
        var supported = 0;
        foreach (var i in lines)
        {
            if (StandsAtPageEnd(text, i) || (StandsApart(text, i) && Cuts(text, i, i)))
                supported++;
        }

        return supported >= 2 && supported * 3 >= lines.Count;
    }

    /// <summary>
    /// Blocks of short lines that cut a sentence though each comes only once: where they name the reading, where a footnote
    /// follows, or where their figures rise from block to block as page numbers do.
    /// </summary>
    private static void MarkBlocks(Manuscript text, LineRole[] roles, ReadingMetadata? metadata)
    {
        var numbered = new List<(int First, int Last, int Number)>();
        for (var i = 1; i < roles.Length; i++)
        {
            if (text.Lines[i].IsBlank || roles[i] == LineRole.RunningHead || !IsShort(text, i))
                continue;
            var named = Names(text, i, metadata);
            var apart = text.Lines[i - 1].IsBlank || roles[i - 1] == LineRole.RunningHead;
            if (!apart && !(named && text.Text(i).IndexOfAnyInRange('0', '9') >= 0))
                continue;

            var last = i;
            var number = HeadKey.PageNumberOf(text.Text(i));
            for (var k = i + 1; k < roles.Length && k <= last + 2 && k < i + 8; k++)
            {
                if (text.Lines[k].IsBlank)
                    continue;
                if (!IsShort(text, k) || NoteLook.NumberOf(text.Text(k)) > 0 || char.IsLower(text.Text(k)[0]))
                    break;
                last = k;
                named |= Names(text, k, metadata);
                number = Math.Max(number, HeadKey.PageNumberOf(text.Text(k)));
            }

            if (Cuts(text, i, last))
            {
                if (named || (number > 0 && NoteFollows(text, last)))
                    MarkRange(text, roles, i, last);
                else if (number > 0)
                    numbered.Add((i, last, number));
            }

            i = last;
        }

        var rises = numbered.Count >= 2;
        for (var i = 1; i < numbered.Count; i++)
            rises &= numbered[i].Number - numbered[i - 1].Number is 1 or 2;
        if (!rises)
            return;
        foreach (var (first, last, _) in numbered)
            MarkRange(text, roles, first, last);
    }

    private static void MarkRange(Manuscript text, LineRole[] roles, int first, int last)
    {
        for (var k = first; k <= last; k++)
        {
            if (!text.Lines[k].IsBlank)
                roles[k] = LineRole.RunningHead;
        }
    }

    private static bool Names(Manuscript text, int line, ReadingMetadata? metadata) => metadata is not null && HeadKey.Names(text.Text(line), metadata);

    private static bool NoteFollows(Manuscript text, int line)
    {
        var next = line + 1;
        while (next < text.Lines.Length && text.Lines[next].IsBlank)
            next++;
        return next < text.Lines.Length && NoteLook.NumberOf(text.Text(next)) > 0;
    }

    // A sentence of the text may come again too (a refrain), but within its paragraph.
    private static bool StandsApart(Manuscript text, int line) =>
        IsShort(text, line) || ((line == 0 || text.Lines[line - 1].IsBlank) && (line + 1 == text.Lines.Length || text.Lines[line + 1].IsBlank));

    private static bool IsShort(Manuscript text, int line) => text.Lines[line].Length * 10 <= text.Width * 6 && text.Lines[line].Length <= LongestHead;

    private static bool StandsAtPageEnd(Manuscript text, int line)
    {
        if (!text.HasFormFeeds)
            return false;
        for (var i = line; i >= 0 && (i == line || text.Lines[i].IsBlank); i--)
        {
            if (text.Lines[i].AfterFormFeed)
                return true;
        }

        for (var i = line + 1; i < text.Lines.Length; i++)
        {
            if (text.Lines[i].AfterFormFeed)
                return true;
            if (!text.Lines[i].IsBlank)
                return false;
        }

        return false;
    }

    /// <summary>A full line above breaks off in mid-sentence, and the text goes on below, or a footnote follows.</summary>
    private static bool Cuts(Manuscript text, int first, int last)
    {
        var before = first - 1;
        while (before >= 0 && (text.Lines[before].IsBlank || (first - before < 4 && IsShort(text, before))))
            before--;
        before = AboveNotes(text, before);
        if (before < 0 || Manuscript.IsFinished(text.Text(before)) || text.Lines[before].Length * 10 < text.Width * 7)
            return false;
        var after = last + 1;
        while (after < text.Lines.Length && (text.Lines[after].IsBlank || (after - last < 4 && IsShort(text, after) && !char.IsLower(text.Text(after)[0]))))
            after++;
        if (after == text.Lines.Length)
            return false;
        var next = text.Text(after);
        return char.IsLower(next[0]) || NoteLook.NumberOf(next) > 0 || (next[0] != ' ' && text.Raw[text.Lines[before].TextEnd - 1] == '-');
    }

    /// <summary>The last line above the footnotes that end a page; the line itself where it belongs to none.</summary>
    private static int AboveNotes(Manuscript text, int line)
    {
        const int LongestNote = 12;
        for (var i = line; i >= 0 && i > line - LongestNote; i--)
        {
            if (text.Lines[i].IsBlank)
                return line;
            if (NoteLook.NumberOf(text.Text(i)) == 0 || NoteLook.SignsIn(text.Raw.AsSpan(text.Lines[i].TextStart, text.Lines[line].TextEnd - text.Lines[i].TextStart)) == 0)
                continue;
            line = i - 1;
            while (line >= 0 && text.Lines[line].IsBlank)
                line--;
            i = line + 1;
        }

        return line;
    }
}
