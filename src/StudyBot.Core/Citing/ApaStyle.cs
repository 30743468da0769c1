using System.Collections.Immutable;

namespace StudyBot.Core.Citing;

/// <summary>Publication Manual of the American Psychological Association, 7th ed. Numbers in comments are its sections. Titles stay in the capitals that the reading's description gives them.</summary>
internal static class ApaStyle
{
    /// <summary>9.8: so many authors are all named; of more, the first nineteen and the last.</summary>
    private const int MostNamed = 20;

    private static readonly Func<string, string> s_initials = CitedName.Initials(" ");

    public static StyledText Entry(CitedWork work)
    {
        var line = new ReferenceLine();
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
    public static StyledText InText(CitedWork work, string? page, string? quoted)
    {
        var line = new ReferenceLine().Add("(");
        line.Add(quoted, "", ", as cited in ");
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
        line.Add(work.Issued is { WithinYear: { } day } && work.Kind is WorkKind.WebPage ? $"({Year(work.Issued)}, {day})" : $"({Year(work.Issued)})", " ").Stop();

    private static ReferenceLine Title(ReferenceLine line, CitedWork work, string before = "")
    {
        var isPart = work.Kind is WorkKind.Article or WorkKind.Chapter;
        line.Add(work.Title, before, italic: !isPart);
        return work.Kind switch
        {
            WorkKind.Book => line.Add(work.EditionAs("ed."), " (", ")"),
            // 10.4
            WorkKind.Report => line.Add(work.Number is null ? null : $"{work.Genre ?? "Report"} No. {work.Number}", " (", ")"),
            // 10.6: of a thesis that can be had, the university stands with its kind.
            WorkKind.Thesis => line.Add(string.Join(", ", new[] { work.Genre ?? "Thesis", work.Address is null ? null : work.Publisher }.Where(p => p is not null)), " [", "]"),
            _ => line,
        };
    }

    private static void Source(ReferenceLine line, CitedWork work)
    {
        switch (work.Kind)
        {
            case WorkKind.Article:
                var volume = new[] { work.Container, work.Volume, work.Issue, work.Pages }.Any(p => p is not null);
                if (volume)
                    line.Italic(work.Container, " ").Italic(work.Volume, work.Container is null ? " " : ", ").Add(work.Issue, work.Volume is null ? ", (" : "(", ")").Add(PageRange.Whole(work.Pages), ", ").Stop();
                break;
            case WorkKind.Chapter:
                var editors = work.Editors.Select(n => n.Direct(s_initials)).ToImmutableArray();
                line.Add(work.Container is null && editors.IsEmpty ? null : "In", " ");
                line.Add(AmpersandList(editors), " ", editors.Length == 1 ? " (Ed.)" : " (Eds.)").Italic(work.Container, editors.IsEmpty ? " " : ", ");
                var place = string.Join(", ", new[] { work.EditionAs("ed."), PageRange.Named(work.Pages, PageRange.Whole) }.Where(p => p is not null));
                line.Add(place, " (", ")").Stop();
                line.Add(work.Publisher, " ").Stop();
                break;
            case WorkKind.WebPage:
                line.Add(work.Container ?? (work.IsPublishedByAuthor ? null : work.Publisher), " ").Stop();
                break;
            // 9.29: who published what they wrote is not named twice.
            default:
                line.Add(work.IsPublishedByAuthor || (work.Kind is WorkKind.Thesis && work.Address is not null) ? null : work.Publisher, " ").Stop();
                break;
        }
    }

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
            line.Add(Quotes.American(title));
        else
            line.Italic(title);
    }
}
