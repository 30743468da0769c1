using System.Collections.Immutable;

namespace StudyBot.Core.Citing;

/// <summary>Publication Manual of the American Psychological Association, 7th ed. Numbers in comments are its sections. Titles are in sentence capitals (6.17) where the reading's text tells its names from other words, else as the reading's description gives them.</summary>
internal static class ApaStyle
{
    /// <summary>9.8: so many authors are all named; of more, the first nineteen and the last.</summary>
    private const int MostNamed = 20;

    private static readonly Func<string, string> s_initials = CitedName.Initials(" ");

    public static StyledText Entry(CitedWork work)
    {
        var line = new ReferenceLine(Quotes.American);
        if (work.Creators.IsEmpty)
        {
            Title(line, work).Stop();
            Date(line, work);
        }
        else
        {
            line.Add(Listed(work.Creators.Select(n => n.Inverted(s_initials)).ToImmutableArray()));
            line.Add(work.AreEditors ? work.Creators.Length == 1 ? "(Ed.)" : "(Eds.)" : null, " ").Stop();
            Date(line, work);
            Title(line, work, " ").Stop();
        }

        Source(line, work);
        // 9.34: no full stop after an address; 9.16: a visit is dated where the page may change.
        line.Add(work.Address, work.Issued is null && work.Accessed is { } seen ? $" Retrieved {seen.American}, from " : " ");
        return line.Close();
    }

    /// <summary>8.11-8.17.</summary>
    public static StyledText InText(CitedWork work, string? page, Secondhand? of)
    {
        var line = new ReferenceLine(Quotes.American).Add("(");
        // 8.6: one form for words and for views.
        line.Add(of?.Name, "", ", as cited in ");
        if (work.Creators.IsEmpty)
            TitleInText(line, work);
        else
            line.Add(CitedName.Short(work.Creators, n => n.Alone, "&"));
        line.Add(Year(work.Issued), ", ").Add(PageRange.Named(page, PageRange.Whole), ", ").Add(")");
        return line.Close();
    }

    private static string Listed(ImmutableArray<string> names) => names switch
    {
        [var only] => only,
        { Length: <= MostNamed } => $"{string.Join(", ", names[..^1])}, & {names[^1]}",
        _ => $"{string.Join(", ", names[..(MostNamed - 1)])}, … {names[^1]}",
    };

    private static string Year(CitedDate? date) => date is null ? "n.d." : date.IsUncertain ? $"ca. {date.Year}" : date.Year;

    // 9.14: the day of what appears by the day.
    private static void Date(ReferenceLine line, CitedWork work) =>
        line.Add(work.Issued is { WithinYear: { } day } && work.IsDatedByTheDay ? $"({Year(work.Issued)}, {day})" : $"({Year(work.Issued)})", " ").Stop();

    private static ReferenceLine Title(ReferenceLine line, CitedWork work, string before = "")
    {
        var isPart = work.Kind is WorkKind.Article or WorkKind.Chapter;
        line.Title(Quotes.American.Within(work.SentenceTitle(afterColon: true)), before, italic: !isPart);
        // 9.19: who else worked on it, then which edition, volume or report it is.
        if (!work.IsInBook)
            line.Add(ReferenceLine.Joined("; ", Contributors(work), Numbers(work)), " (", ")");
        // 10.6: of a thesis that can be had, the university stands with its kind.
        return work.Kind is WorkKind.Thesis ? line.Add(ReferenceLine.Joined(", ", work.Genre ?? "Thesis", work.Address is null ? null : work.Publisher), " [", "]") : line;
    }

    private static string? Contributors(CitedWork work) =>
        work.EditorsBeside is { IsEmpty: false } editors ? $"{AmpersandList([.. editors.Select(n => n.Direct(s_initials))])}, {(editors.Length == 1 ? "Ed." : "Eds.")}" : null;

    private static string Numbers(CitedWork work) => work.Kind switch
    {
        WorkKind.Book or WorkKind.Chapter or WorkKind.Document => ReferenceLine.Joined(", ", Edition(work), Volume(work), work.Kind is WorkKind.Chapter ? PageRange.Named(work.Pages, PageRange.Whole) : null),
        // 10.4
        WorkKind.Report when work.Number is { } number => $"{work.Genre ?? "Report"} No. {number}",
        _ => "",
    };

    // "2nd ed.", "Rev. ed."
    private static string? Edition(CitedWork work) => work.Edition?.As("ed.") is { } edition ? char.ToUpperInvariant(edition[0]) + edition[1..] : null;

    private static string? Volume(CitedWork work) => work.BookVolume is { } volume ? "Vol. " + volume : null;

    private static void Source(ReferenceLine line, CitedWork work)
    {
        switch (work.Kind)
        {
            case WorkKind.Article when work.IsInJournal:
                line.Title(Quotes.American.Within(work.Container!), " ", italic: true).Italic(work.Volume, ", ").Add(work.Issue, work.Volume is null ? ", (" : "(", ")").Add(PageRange.Whole(work.Pages), ", ").Stop();
                break;
            case WorkKind.Chapter when work.IsInBook:
                var editors = work.EditorsBeside;
                line.Add("In", " ").Add(AmpersandList([.. editors.Select(n => n.Direct(s_initials))]), " ", editors.Length == 1 ? " (Ed.)" : " (Eds.)");
                line.Title(Quotes.American.Within(work.Container!), editors.IsEmpty ? " " : ", ", italic: true).Add(Numbers(work), " (", ")").Stop();
                Publisher(line, work);
                break;
            case WorkKind.WebPage:
                line.Add(work.Site, " ").Stop();
                break;
            case WorkKind.Thesis when work.Address is not null:
                break;
            default:
                Publisher(line, work);
                break;
        }
    }

    // 9.29: who published what they wrote is not named twice.
    private static void Publisher(ReferenceLine line, CitedWork work) => line.Add(work.IsAuthor(work.Publisher) ? null : work.Publisher, " ").Stop();

    private static string AmpersandList(ImmutableArray<string> names) => names switch
    {
        [] => "",
        [var only] => only,
        [var first, var second] => $"{first} & {second}",
        _ => $"{string.Join(", ", names[..^1])}, & {names[^1]}",
    };

    // 8.14: as the list of references prints it, in headline capitals.
    private static void TitleInText(ReferenceLine line, CitedWork work)
    {
        var title = Headline.Of(work.ShortTitle, work.Language, longestSmall: 3);
        if (work.Kind is WorkKind.Article or WorkKind.Chapter)
            line.Title(Quotes.American.Around(title));
        else
            line.Title(Quotes.American.Within(title), italic: true);
    }
}
