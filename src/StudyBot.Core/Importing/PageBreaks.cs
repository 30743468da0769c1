using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>The body line that a printed page begins with, and the page's number.</summary>
internal sealed record PageBreak(int Line, int Number);

/// <summary>Finds the pages: by the hint, by form feeds, or by what stood at the head and foot of pages. Empty where nothing tells them apart.</summary>
internal static class PageBreaks
{
    public static List<PageBreak> Find(Manuscript text, ReadOnlySpan<LineRole> roles, ImportHints hints, ReadingMetadata? metadata)
    {
        var byFormFeed = text.HasFormFeeds && hints.PageStart != PageStart.LeadingSpace;
        var starts = new List<PageBreak>();
        var votes = new Dictionary<int, int>();
        var page = 0;
        var due = true;
        var headsFirst = false;
        for (var i = 0; i < roles.Length; i++)
        {
            var line = text.Lines[i];
            if (byFormFeed && line.AfterFormFeed && starts.Count > 0)
            {
                page++;
                due = true;
            }

            if (line.IsBlank)
                continue;
            if (roles[i] == LineRole.RunningHead)
            {
                headsFirst |= starts.Count == 0;
                Vote(votes, HeadKey.PageNumberOf(text.Text(i)) is > 0 and var n ? n - page : null);
            }

            if (roles[i] is LineRole.RunningHead or LineRole.NoteStart or LineRole.NoteRest)
            {
                due |= !byFormFeed;
                continue;
            }

            var spaced = hints.PageStart == PageStart.LeadingSpace && line.Indent == 1 && text.Raw[line.Start] == ' ';
            if (!due && !spaced)
                continue;
            if (starts.Count > 0 && !byFormFeed)
                page++;
            starts.Add(new PageBreak(i, page));
            due = false;
        }

        return Number(starts, FirstPage(votes, hints, metadata, byFormFeed, headsFirst, EndsWithHead(text, roles)), hints, byFormFeed);
    }

    private static List<PageBreak> Number(List<PageBreak> starts, int? first, ImportHints hints, bool byFormFeed)
    {
        // One page without a hint means that no break was seen, not that the reading is a page long.
        if (first is not { } number || (starts.Count < 2 && !byFormFeed && (hints.PageStart == PageStart.Unknown || hints.FirstPage is null)))
            return [];
        return starts.ConvertAll(s => s with { Number = number + s.Number });
    }

    private static int? FirstPage(Dictionary<int, int> votes, ImportHints hints, ReadingMetadata? metadata, bool byFormFeed, bool headsFirst, bool feetLast)
    {
        var (best, count) = Best(votes);
        // With no form feed to tell a head from a foot, the ends of the text do: a head before the first line, or a foot after the last.
        var printed = count < 2 ? (int?)null : byFormFeed || headsFirst || feetLast ? best : best - 1;
        if (printed is not null && !byFormFeed && headsFirst)
            printed = best - 1;
        return hints.FirstPage
            ?? (byFormFeed || hints.PageStart != PageStart.Unknown || printed is not null ? FirstOf(metadata?.Page) : null)
            ?? printed
            ?? (byFormFeed || hints.PageStart != PageStart.Unknown ? 1 : null);
    }

    private static void Vote(Dictionary<int, int> votes, int? offset)
    {
        if (offset is { } value)
            votes[value] = votes.GetValueOrDefault(value) + 1;
    }

    private static (int Offset, int Count) Best(Dictionary<int, int> votes)
    {
        var best = (Offset: 0, Count: 0);
        foreach (var (offset, count) in votes)
        {
            if (count > best.Count)
                best = (offset, count);
        }

        return best;
    }

    private static bool EndsWithHead(Manuscript text, ReadOnlySpan<LineRole> roles)
    {
        for (var i = roles.Length - 1; i >= 0; i--)
        {
            if (!text.Lines[i].IsBlank)
                return roles[i] == LineRole.RunningHead;
        }

        return false;
    }

    private static int? FirstOf(string? pages)
    {
        var digits = 0;
        while (pages is not null && digits < pages.Length && char.IsAsciiDigit(pages[digits]))
            digits++;
        return digits > 0 && int.TryParse(pages.AsSpan(0, digits), out var first) ? first : null;
    }
}
