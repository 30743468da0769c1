using System.Collections.Immutable;

namespace StudyBot.Core.Citing;

/// <summary>
/// The Chicago Manual of Style, 18th ed., its notes with bibliography and its author-date form.
/// Since that edition neither a publisher's place nor the pages of a chapter are asked for.
/// </summary>
internal static class ChicagoStyle
{
    /// <summary>Prepositions of five letters and more are capitalised.</summary>
    private const int LongestSmall = 4;

    /// <summary>Up to six authors are all named; of more, three.</summary>
    private const int MostNamed = 6;

    private const int NamedOfMore = 3;

    private const string Undated = "n.d.";

    /// <summary>An entry of the bibliography.</summary>
    public static StyledText Bibliography(CitedWork work)
    {
        var line = new ReferenceLine(Quotes.American);
        Creators(line, work);
        Title(line, work, line.IsEmpty ? "" : " ").Stop();
        Source(line, work);
        switch (work.Kind)
        {
            case WorkKind.Article when work.IsInJournal:
                Volume(line, work).Add(PageRange.Chicago(work.Pages), BeforePages(work)).Stop();
                break;
            case WorkKind.WebPage:
                line.Add(work.Site, " ").Add(work.Issued?.American, work.Site is null ? " " : ", ").Stop();
                Visited(line, work);
                break;
            default:
                line.Words(Numbered(work), " ").Stop();
                Published(line, work).Add(Dated(work), line.IsEmpty || Imprint(work) is null ? " " : ", ").Stop();
                break;
        }

        return line.Add(work.Address, " ").Stop().Close();
    }

    /// <summary>An entry of the reference list, with the year behind the names.</summary>
    public static StyledText ReferenceList(CitedWork work)
    {
        var line = new ReferenceLine(Quotes.American);
        Creators(line, work);
        if (line.IsEmpty)
        {
            Title(line, work, "").Stop();
            line.Add(Year(work), " ").Stop();
        }
        else
        {
            line.Add(Year(work), " ").Stop();
            Title(line, work, " ").Stop();
        }

        Source(line, work);
        switch (work.Kind)
        {
            case WorkKind.Article when work.IsInJournal:
                line.Add(work.Volume, " ").Add(work.Issue, work.Volume is null ? ", no. " : " (", work.Volume is null ? "" : ")");
                line.Add(work.Issue is null ? work.Issued?.WithinYear : null, work.Volume is null ? ", " : " (", work.Volume is null ? "" : ")")
                    // A volume alone stands close to its pages: 12:101–9.
                    .Add(PageRange.Chicago(work.Pages), work is { Volume: not null, Issue: null, Issued: null or { Month: null } } ? ":" : BeforePages(work)).Stop();
                break;
            case WorkKind.WebPage:
                line.Add(work.Site, " ").Stop();
                line.Add(work.Issued?.WithinYear, " ").Stop();
                Visited(line, work);
                break;
            default:
                line.Words(Numbered(work), " ").Stop();
                Published(line, work).Stop();
                break;
        }

        return line.Add(work.Address, " ").Stop().Close();
    }

    /// <summary>A first note, with all that finds the work.</summary>
    public static StyledText Note(CitedWork work, string? page, Secondhand? of)
    {
        var line = new ReferenceLine(Quotes.American);
        line.Add(of?.Lead);
        line.Add(CitedName.Short(work.Creators, n => n.Direct())).Add(work.AreEditors ? work.Creators.Length == 1 ? "ed." : "eds." : null, ", ");
        Title(line, work, work.Creators.IsEmpty ? "" : ", ");
        var at = PageRange.Chicago(page);
        switch (work.Kind)
        {
            case WorkKind.Article when work.IsInJournal:
                Container(line, work, ", ");
                Volume(line, work).Add(at, BeforePages(work));
                break;
            case WorkKind.WebPage:
                line.Add(work.Site, ", ").Add(work.Issued?.American, ", ").Add(at, ", ");
                line.Add(work.Issued is null && work.Address is not null ? work.Accessed?.American : null, ", accessed ");
                break;
            default:
                if (work.IsInBook)
                    Container(line.Add("in", ", "), work, " ");
                line.Add(Editors(work, NamedOfMore, 1), ", ed. ").Add(Edition(work), ", ").Add(VolumeOf(work), ", ");
                var published = ReferenceLine.Joined(", ", Numbered(work), Imprint(work));
                if (published.Length == 0)
                    line.Add(Dated(work), ", ");
                else
                    line.Add(Dated(work) is { } date ? $"{published}, {date}" : published, " (", ")");
                line.Add(at, ", ");
                break;
        }

        return line.Add(work.Address, ", ").Stop().Close();
    }

    /// <summary>A later note.</summary>
    public static StyledText ShortNote(CitedWork work, string? page, Secondhand? of)
    {
        var line = new ReferenceLine(Quotes.American);
        line.Add(of?.Lead);
        return ShortForm(line, work).Add(At(work, page), ", ").Stop().Close();
    }

    /// <summary>The work alone, as later notes name it.</summary>
    public static StyledText ShortForm(CitedWork work) => ShortForm(new ReferenceLine(Quotes.American), work).Close();

    private static ReferenceLine ShortForm(ReferenceLine line, CitedWork work) => line
        .Add(CitedName.Short(work.Creators, n => n.Alone))
        .Title(Titled(work, work.Creators.IsEmpty ? work.ShortTitle : work.ShortTitleWithoutArticle), work.Creators.IsEmpty ? "" : ", ", italic: !IsQuoted(work));

    public static StyledText InText(CitedWork work, string? page, Secondhand? of)
    {
        var line = new ReferenceLine(Quotes.American).Add("(");
        line.Add(of?.Lead);
        if (work.Creators.IsEmpty)
            line.Title(Titled(work, work.ShortTitle), italic: !IsQuoted(work));
        else
            line.Add(CitedName.Short(work.Creators, n => n.Alone));
        line.Add(Year(work), work.Issued is null ? ", " : " ").Add(At(work, page), ", ").Add(")");
        return line.Close();
    }

    // 4:243 where a book has volumes.
    private static string? At(CitedWork work, string? page) =>
        page is not null && work.Kind is not WorkKind.Chapter && work.BookVolume is { } volume ? $"{volume}:{PageRange.Chicago(page)}" : PageRange.Chicago(page);

    private static void Creators(ReferenceLine line, CitedWork work)
    {
        var names = work.Creators;
        line.Add(names switch
        {
            [] => "",
            [var only] => only.InvertedWithoutParticle(),
            { Length: <= MostNamed } => $"{string.Join(", ", Inverted(names[..^1]))}, and {names[^1].Direct()}",
            _ => $"{string.Join(", ", Inverted(names[..NamedOfMore]))}, et al.",
        });
        line.Add(work.AreEditors ? names.Length == 1 ? "ed." : "eds." : null, ", ").Stop();
    }

    private static IEnumerable<string> Inverted(ImmutableArray<CitedName> names) => names.Select((n, i) => i == 0 ? n.InvertedWithoutParticle() : n.Direct());

    private static bool IsQuoted(CitedWork work) => work.Kind is not (WorkKind.Book or WorkKind.Report);

    private static ReferenceLine Title(ReferenceLine line, CitedWork work, string before) => line.Title(Titled(work, work.Title), before, italic: !IsQuoted(work));

    private static SetTitle Titled(CitedWork work, string title) => IsQuoted(work) ? Quotes.American.Around(Cased(work, title)) : Quotes.American.Within(Cased(work, title));

    private static ReferenceLine Container(ReferenceLine line, CitedWork work, string before) =>
        line.Title(work.Container is { } container ? Quotes.American.Within(Cased(work, container)) : null, before, italic: true);

    private static string Cased(CitedWork work, string title) => Headline.Of(title, work.Language, LongestSmall);

    /// <param name="most">So many are all named.</param>
    /// <param name="ofMore">Of more, these.</param>
    private static string? Editors(CitedWork work, int most, int ofMore) => work.EditorsBeside switch
    {
        [] => null,
        [var only] => only.Direct(),
        [var first, var second] => $"{first.Direct()} and {second.Direct()}",
        { } editors when editors.Length > most => $"{string.Join(", ", editors[..ofMore].Select(e => e.Direct()))}{(ofMore > 1 ? "," : "")} et al.",
        var editors => $"{string.Join(", ", editors[..^1].Select(e => e.Direct()))}, and {editors[^1].Direct()}",
    };

    // What it stands in, a journal or the book of a chapter, and who else worked on it.
    private static void Source(ReferenceLine line, CitedWork work)
    {
        if (work.IsInJournal)
        {
            Container(line, work, " ");
            return;
        }

        if (work.IsInBook)
            Container(line.Add("In", " "), work, " ");
        line.Add(Editors(work, MostNamed, NamedOfMore), ", edited by ").Stop();
        line.Words(Edition(work), " ").Stop();
        line.Words(VolumeOf(work), " ").Stop();
    }

    private static string? Edition(CitedWork work) => work.Kind is WorkKind.Book or WorkKind.Chapter or WorkKind.Document ? work.Edition?.As("ed.") : null;

    private static string? VolumeOf(CitedWork work) => work.BookVolume is { } volume ? "vol. " + volume : null;

    private static ReferenceLine Volume(ReferenceLine line, CitedWork work)
    {
        line.Add(work.Volume, " ").Add(work.Issue, ", no. ");
        return work.Volume is null && work.Issue is null ? line.Add(Dated(work), ", ") : line.Add(Dated(work), " (", ")");
    }

    private static string BeforePages(CitedWork work) => work.Volume is null && work.Issue is null ? ", " : ": ";

    private static string? Numbered(CitedWork work) => work.Kind switch
    {
        WorkKind.Report => work.Number is null ? work.Genre : $"{work.Genre ?? "Report"} {work.Number}",
        WorkKind.Thesis => work.Publisher is null ? work.Genre : null,
        _ => null,
    };

    private static string? Imprint(CitedWork work) => work.Kind is WorkKind.Thesis && work.Genre is { } genre && work.Publisher is { } university ? $"{genre}, {university}" : work.Publisher;

    private static ReferenceLine Published(ReferenceLine line, CitedWork work) => work.Kind is WorkKind.Thesis ? line.Words(Imprint(work), " ") : line.Add(Imprint(work), " ");

    private static string? Dated(CitedWork work) => work.Issued is { } date ? (date.IsUncertain ? "ca. " : "") + (work.Kind is WorkKind.Report || (work.Kind is WorkKind.Article && work.Issue is null) ? date.American : date.Year)
        : work.Kind is WorkKind.Article && work.Container is null ? null : Undated;

    private static string Year(CitedWork work) => work.Issued is not { } date ? Undated : date.IsUncertain ? $"ca. {date.Year}" : date.Year;

    private static void Visited(ReferenceLine line, CitedWork work) =>
        line.Add(work.Issued is null && work.Address is not null ? work.Accessed?.American : null, " Accessed ").Stop();
}
