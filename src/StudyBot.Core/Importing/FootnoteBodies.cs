namespace StudyBot.Core.Importing;

/// <summary>
/// Finds footnotes, or what a scan left of them, at the foot of pages. A note is only believed where its place speaks for it
/// (its number was called above, a page ends after it, it stands in the middle of a sentence) and its text looks like one.
/// </summary>
internal static class FootnoteBodies
{
    // Notes longer than this at the foot of one page are not known.
    private const int MostLines = 40;

    // How far above a note its marker may stand: a page of small print.
    private const int MarkerReach = 120;

    private const int Enough = 4;

    public static void Mark(Manuscript text, LineRole[] roles, List<FootnoteMarker> markers)
    {
        var lineOfMarker = new Dictionary<int, int>();
        foreach (var marker in markers)
            lineOfMarker[marker.Label] = marker.Line;

        for (var i = 0; i < roles.Length; i++)
        {
            if (!text.Lines[i].IsBlank && roles[i] == LineRole.Body && Foot.Below(text, roles, i) is { } foot)
                MarkTail(text, roles, foot, lineOfMarker);
        }
    }

    /// <summary>A marker with this number stands within a page's reach above the line.</summary>
    public static bool IsCalled(List<FootnoteMarker> markers, int number, int line) =>
        markers.Exists(m => m.Label == number && m.Line < line && line - m.Line <= MarkerReach);

    /// <summary>Walks up from the last line before a break, note by note, as long as they are notes.</summary>
    private static void MarkTail(Manuscript text, LineRole[] roles, Foot foot, Dictionary<int, int> lineOfMarker)
    {
        var last = foot.LastLine;
        var lowest = Math.Max(0, last - MostLines);
        var below = false;
        for (var i = last; i >= lowest; i--)
        {
            if (text.Lines[i].IsBlank || roles[i] == LineRole.RunningHead)
            {
                if (i == last)
                    last--;
                continue;
            }

            if (roles[i] != LineRole.Body)
                return;
            var opens = i == 0 || text.Lines[i - 1].IsBlank || roles[i - 1] != LineRole.Body;
            var number = NoteLook.NumberOf(text.Text(i));
            var indented = text.IndentIsRare && text.Lines[i].Indent > 0;
            if (number == 0 && !indented && !opens)
                continue;

            if (IsNote(text, foot, i, last, number, indented, below, lineOfMarker))
            {
                roles[i] = LineRole.NoteStart;
                for (var k = i + 1; k <= last; k++)
                {
                    if (!text.Lines[k].IsBlank && roles[k] == LineRole.Body)
                        roles[k] = LineRole.NoteRest;
                }

                below = true;
                last = i - 1;
            }
            else if (opens || indented)
            {
                return;
            }
        }
    }

    private static bool IsNote(Manuscript text, Foot foot, int from, int to, int number, bool indented, bool below, Dictionary<int, int> lineOfMarker)
    {
        var span = text.Raw.AsSpan(text.Lines[from].TextStart, text.Lines[to].TextEnd - text.Lines[from].TextStart);
        var signs = Math.Min(NoteLook.SignsIn(span), 4);
        var called = number > 0 && lineOfMarker.TryGetValue(number, out var line) && line < from && from - line <= MarkerReach;
        var placed = called || foot.IsPageEnd || foot.InterruptedBy(text, from) || below;
        if (!placed)
            return false;
        if (number == 0)
            return signs >= 2 && (indented || foot.IsPageEnd || below);
        var score = 2 + signs + (called ? 2 : 0) + (foot.IsPageEnd ? 1 : 0) + (indented ? 1 : 0);
        return score >= Enough && (signs > 0 || foot.IsPageEnd);
    }
}
