using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>
/// Finds the lines that pages carry at their head or foot: short lines that come again, or that name the reading itself, and
/// that cut sentences or stand at page ends. A short line proves nothing, not even where it cuts a sentence: an equation, a
/// refrain and a speaker's name do so too. Something must tell of pages.
/// </summary>
internal static class RunningHeads
{
    private const int LongestHead = 90;

    /// <param name="markers">What calls footnotes: a line that begins with a number called above is a note, not a head.</param>
    /// <param name="metadata">Names that a head may carry; null where they are only guessed.</param>
    public static void Mark(Manuscript text, LineRole[] roles, List<FootnoteMarker> markers, ImportHints hints, ReadingMetadata? metadata)
    {
        var groups = Repeated(text, markers);
        // Once more for the lines that are told by the page number above or below them.
        for (var round = 0; round < 2; round++)
        {
            foreach (var lines in groups)
            {
                if (roles[lines[0]] != LineRole.RunningHead && AreHeads(text, roles, lines, hints, metadata))
                {
                    foreach (var i in lines)
                        roles[i] = LineRole.RunningHead;
                }
            }
        }

        MarkBlocks(text, roles, markers, metadata);
    }

    /// <summary>Lines that are the same but for their figures, in the order of the text.</summary>
    private static List<List<int>> Repeated(Manuscript text, List<FootnoteMarker> markers)
    {
        var keys = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < text.Lines.Length; i++)
        {
            if (text.Lines[i].IsBlank || text.Lines[i].Length > LongestHead || IsNote(text, i, markers))
                continue;
            var key = HeadKey.Of(text.Text(i));
            if (!keys.TryGetValue(key, out var lines))
                keys[key] = lines = [];
            lines.Add(i);
        }

        return [.. keys.Values.Where(lines => lines.Count >= 2)];
    }

    private static bool IsNote(Manuscript text, int line, List<FootnoteMarker> markers)
    {
        var number = NoteLook.NumberOf(text.Text(line));
        if (number == 0)
            return false;
        return NoteLook.Refers(text.Text(line)) || (NoteLook.SignsIn(text.Text(line)) > 0 && FootnoteBodies.IsCalled(markers, number, line));
    }

    private static bool AreHeads(Manuscript text, LineRole[] roles, List<int> lines, ImportHints hints, ReadingMetadata? metadata)
    {
        // A page without form feeds is told by its head alone, and has more than three lines to one head.
        if (!text.HasFormFeeds && lines.Count * 4 > text.WrittenLines)
            return false;
        var atPageEnds = 0;
        var cutting = 0;
        var beside = 0;
        var beforeNotes = 0;
        foreach (var i in lines)
        {
            if (StandsAtPageEnd(text, i, hints))
                atPageEnds++;
            else if (StandsApart(text, i) && Cuts(text, i, i))
                cutting++;
            beside += IsBesideHead(text, roles, i) ? 1 : 0;
            beforeNotes += NoteFollows(text, i) ? 1 : 0;
        }

        var supported = atPageEnds;
        if (beside * 2 > lines.Count || (beforeNotes >= 2 && beforeNotes * 2 > lines.Count) || Names(text, lines[0], metadata) || PageCount.Rises(text, lines))
            supported += cutting;
        return supported >= 2 && supported * 3 >= lines.Count;
    }

    private static bool IsBesideHead(Manuscript text, LineRole[] roles, int line)
    {
        var above = line - 1;
        while (above >= 0 && text.Lines[above].IsBlank)
            above--;
        var below = line + 1;
        while (below < roles.Length && text.Lines[below].IsBlank)
            below++;
        return (above >= 0 && roles[above] == LineRole.RunningHead) || (below < roles.Length && roles[below] == LineRole.RunningHead);
    }

    /// <summary>
    /// Blocks of short lines that cut a sentence though each comes only once: where they name the reading, where a footnote
    /// follows, or where their figures rise from block to block as page numbers do.
    /// </summary>
    private static void MarkBlocks(Manuscript text, LineRole[] roles, List<FootnoteMarker> markers, ReadingMetadata? metadata)
    {
        var numbered = new List<(int First, int Last, int Number)>();
        for (var i = 1; i < roles.Length; i++)
        {
            if (text.Lines[i].IsBlank || roles[i] == LineRole.RunningHead || !IsShort(text, i) || IsNote(text, i, markers))
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

        if (!PageCount.Rises(text, numbered.ConvertAll(n => (n.First, n.Number))))
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
        const int Lines = 4;
        var next = line + 1;
        while (next < text.Lines.Length && text.Lines[next].IsBlank)
            next++;
        if (next == text.Lines.Length || NoteLook.NumberOf(text.Text(next)) == 0)
            return false;
        // A numbered item of a list is no note.
        var last = next;
        while (last + 1 < text.Lines.Length && last + 1 < next + Lines && !text.Lines[last + 1].IsBlank)
            last++;
        return NoteLook.SignsIn(text.Raw.AsSpan(text.Lines[next].TextStart, text.Lines[last].TextEnd - text.Lines[next].TextStart)) > 0;
    }

    // A sentence of the text may come again too (a refrain), but within its paragraph.
    private static bool StandsApart(Manuscript text, int line) =>
        IsShort(text, line) || ((line == 0 || text.Lines[line - 1].IsBlank) && (line + 1 == text.Lines.Length || text.Lines[line + 1].IsBlank));

    private static bool IsShort(Manuscript text, int line) => text.Lines[line].Length * 10 <= text.Width * 6 && text.Lines[line].Length <= LongestHead;

    private static bool StandsAtPageEnd(Manuscript text, int line, ImportHints hints)
    {
        var spaced = hints.PageStart == PageStart.LeadingSpace;
        if (!text.HasFormFeeds && !spaced)
            return false;
        for (var i = line; i >= 0 && (i == line || text.Lines[i].IsBlank); i--)
        {
            if (StartsPage(text, i, spaced))
                return true;
        }

        for (var i = line + 1; i < text.Lines.Length; i++)
        {
            if (StartsPage(text, i, spaced))
                return true;
            if (!text.Lines[i].IsBlank)
                return false;
        }

        return false;
    }

    private static bool StartsPage(Manuscript text, int line, bool spaced) =>
        text.Lines[line].AfterFormFeed || (spaced && !text.Lines[line].IsBlank && text.Lines[line].Indent == 1 && text.Raw[text.Lines[line].Start] == ' ');

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
