using System.Collections.Immutable;

namespace StudyBot.Core.Citing;

/// <summary>MLA Handbook, 9th ed.</summary>
internal static class MlaStyle
{
    /// <summary>Prepositions stay small, however long.</summary>
    private const int LongestSmall = int.MaxValue;

    public static StyledText Entry(CitedWork work)
    {
        var line = new ReferenceLine(Quotes.American);
        // An institution that published its own work is named as publisher alone.
        if (!IsNamedBelow(work))
            line.Add(Listed(work.Creators)).Add(work.AreEditors ? work.Creators.Length == 1 ? "editor" : "editors" : null, ", ").Stop();
        line.Title(Titled(work, work.Title), line.IsEmpty ? "" : " ", italic: !IsQuoted(work)).Stop();
        if (work.Kind is WorkKind.Thesis)
        {
            EditedBy(line, work);
            line.Stop();
            // Year, then the institution and what kind of work it is.
            line.Words(Dated(work, work.Issued?.Year), " ").Stop();
            var institution = ReferenceLine.Joined(", ", work.Publisher, work.Genre);
            return Address(work.Publisher is null ? line.Words(institution, " ") : line.Add(institution, " "), work);
        }

        // The core elements in their order.
        if (work.Container is { } container)
            line.Title(Quotes.American.Within(Cased(work, container)), ", ", italic: true);
        EditedBy(line, work);
        line.Words(work.Edition?.As("ed.", "revised"), ", ");
        if (work.Kind is not WorkKind.Article || work.IsInJournal)
        {
            line.Words(work.Volume is { } volume ? "vol. " + volume : null, ", ");
            line.Words(work.Issue is { } issue ? "no. " + issue : null, ", ");
        }

        line.Words(work.Kind is WorkKind.Report && work.Number is { } number ? $"{work.Genre ?? "Report"} no. {number}" : null, ", ");
        line.Add(work.IsInJournal || string.Equals(work.Publisher, work.Container, StringComparison.OrdinalIgnoreCase) ? null : work.Publisher, ", ");
        line.Words(Dated(work, work.Kind is WorkKind.Book or WorkKind.Chapter ? work.Issued?.Year : work.Issued?.Abbreviated), ", ");
        line.Words(work.Kind is WorkKind.Article && !work.IsInJournal ? null : PageRange.Named(work.Pages, PageRange.TwoDigits), ", ");
        return Address(line, work);
    }

    public static StyledText InText(CitedWork work, string? page, Secondhand? of)
    {
        var line = new ReferenceLine(Quotes.American).Add("(");
        // "qtd. in" is for words that were quoted.
        line.Add(of is null ? null : of.IsReported ? "cited in " : "qtd. in ");
        if (work.Creators.IsEmpty || IsNamedBelow(work))
            line.Title(Titled(work, work.ShortTitle), italic: !IsQuoted(work));
        else
            line.Add(CitedName.Short(work.Creators, n => n.Alone));
        return line.Add(PageRange.TwoDigits(page), " ").Add(")").Close();
    }

    // The author is named as publisher or site, and the title leads.
    private static bool IsNamedBelow(CitedWork work) =>
        work.IsAuthor(work.Container) || (!work.IsInJournal && work.Kind is not WorkKind.Thesis && work.IsAuthor(work.Publisher));

    private static string Listed(ImmutableArray<CitedName> names) => names switch
    {
        [] => "",
        [var only] => only.Inverted(),
        [var first, var second] => $"{first.Inverted()}, and {second.Direct()}",
        _ => $"{names[0].Inverted()}, et al.",
    };

    private static bool IsQuoted(CitedWork work) => work.Kind is WorkKind.Article or WorkKind.Chapter || (work.Kind is WorkKind.WebPage && work.Container is not null);

    private static SetTitle Titled(CitedWork work, string title) => IsQuoted(work) ? Quotes.American.Around(Cased(work, title)) : Quotes.American.Within(Cased(work, title));

    private static string Cased(CitedWork work, string title) => Headline.Of(title, work.Language, LongestSmall);

    private static void EditedBy(ReferenceLine line, CitedWork work)
    {
        var editors = work.EditorsBeside;
        line.Words(editors.IsEmpty ? null : "edited by " + (editors.Length > 2 ? editors[0].Direct() + " et al." : string.Join(" and ", editors.Select(e => e.Direct()))), ", ");
    }

    private static string? Dated(CitedWork work, string? date) => date is not null && work.Issued is { IsUncertain: true } ? "circa " + date : date;

    // A visit where nothing else dates the page.
    private static StyledText Address(ReferenceLine line, CitedWork work)
    {
        line.Add(work.Address, ", ").Stop();
        if (work.Issued is null && work.Address is not null && work.Accessed is { } seen)
            line.Add($"Accessed {seen.Abbreviated}", " ").Stop();
        return line.Close();
    }
}
