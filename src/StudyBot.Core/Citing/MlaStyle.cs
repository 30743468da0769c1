using System.Collections.Immutable;

namespace StudyBot.Core.Citing;

/// <summary>MLA Handbook, 9th ed.</summary>
internal static class MlaStyle
{
    /// <summary>Prepositions stay small, however long.</summary>
    private const int LongestSmall = int.MaxValue;

    public static StyledText Entry(CitedWork work)
    {
        var line = new ReferenceLine();
        // An institution that published its own work is named as publisher alone.
        if (!work.IsPublishedByAuthor)
            line.Add(Listed(work.Creators)).Add(work.AreEditors ? work.Creators.Length == 1 ? "editor" : "editors" : null, ", ").Stop();
        line.Add(Titled(work), line.IsEmpty ? "" : " ", italic: !IsQuoted(work)).Stop();
        if (work.Kind is WorkKind.Thesis)
        {
            // Year, then the institution and what kind of work it is.
            line.Add(work.Issued?.Year, " ").Stop();
            var institution = Joined(work.Publisher, work.Genre);
            return Address(line.Add(institution, " "), work, institution.Length > 0 ? ", " : " ");
        }

        var before = " ";
        foreach (var (part, isItalic) in Container(work))
        {
            line.Add(part, before, italic: isItalic);
            before = ", ";
        }

        return Address(line, work, before);
    }

    /// <param name="quoted">Whose words the author quotes.</param>
    public static StyledText InText(CitedWork work, string? page, string? quoted)
    {
        var line = new ReferenceLine().Add("(");
        line.Add(quoted is null ? null : "qtd. in ");
        if (work.Creators.IsEmpty || work.IsPublishedByAuthor)
            line.Add(IsQuoted(work) ? Quotes.American(Cased(work, work.ShortTitle)) : Cased(work, work.ShortTitle), italic: !IsQuoted(work));
        else
            line.Add(CitedName.Short(work.Creators, n => n.Alone));
        return line.Add(PageRange.TwoDigits(page), " ").Add(")").Close();
    }

    private static string Listed(ImmutableArray<CitedName> names) => names switch
    {
        [] => "",
        [var only] => only.Inverted(),
        [var first, var second] => $"{first.Inverted()}, and {second.Direct()}",
        _ => $"{names[0].Inverted()}, et al.",
    };

    private static bool IsQuoted(CitedWork work) => work.Kind is WorkKind.Article or WorkKind.Chapter || (work.Kind is WorkKind.WebPage && work.Container is not null);

    private static string Titled(CitedWork work) => IsQuoted(work) ? Quotes.American(Cased(work, work.Title)) : Cased(work, work.Title);

    private static string Cased(CitedWork work, string title) => Headline.Of(title, work.Language, LongestSmall);

    // The core elements in their order.
    private static IEnumerable<(string Part, bool IsItalic)> Container(CitedWork work)
    {
        if (work.Container is { } container)
            yield return (Cased(work, container), true);
        if (work.Kind is WorkKind.Chapter && !work.Editors.IsEmpty)
            yield return ("edited by " + (work.Editors.Length > 2 ? work.Editors[0].Direct() + " et al." : string.Join(" and ", work.Editors.Select(e => e.Direct()))), false);
        if (work.EditionAs("ed.") is { } edition)
            yield return (edition, false);
        if (work.Volume is { } volume)
            yield return ("vol. " + volume, false);
        if (work.Issue is { } issue)
            yield return ("no. " + issue, false);
        if (work.Kind is WorkKind.Report && work.Number is { } number)
            yield return ($"{work.Genre ?? "Report"} no. {number}", false);
        if (work.Publisher is { } publisher && work.Kind is not WorkKind.Article && publisher != work.Container)
            yield return (publisher, false);
        if (work.Issued is { } issued)
            yield return ((issued.IsUncertain ? "circa " : "") + (work.Kind is WorkKind.Book or WorkKind.Chapter ? issued.Year : issued.Abbreviated), false);
        if (PageRange.Named(work.Pages, PageRange.TwoDigits) is { } pages)
            yield return (pages, false);
    }

    // A visit where nothing else dates the page.
    private static StyledText Address(ReferenceLine line, CitedWork work, string before)
    {
        line.Add(work.Address, before).Stop();
        if (work.Issued is null && work.Address is not null && work.Accessed is { } seen)
            line.Add($"Accessed {seen.Abbreviated}", " ").Stop();
        return line.Close();
    }

    private static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => p is not null));
}
