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
        var line = new ReferenceLine();
        Creators(line, work);
        Title(line, work, line.IsEmpty ? "" : " ").Stop();
        Container(line, work);
        switch (work.Kind)
        {
            case WorkKind.Article:
                Volume(line, work).Add(PageRange.Chicago(work.Pages), BeforePages(work)).Stop();
                break;
            case WorkKind.WebPage:
                line.Add(Site(work), " ").Add(work.Issued?.American, Site(work) is null ? " " : ", ").Stop();
                Visited(line, work);
                break;
            default:
                line.Add(Numbered(work), " ").Stop();
                line.Add(Imprint(work), " ").Add(Dated(work), line.IsEmpty || Imprint(work) is null ? " " : ", ").Stop();
                break;
        }

        return line.Add(work.Address, " ").Stop().Close();
    }

    /// <summary>An entry of the reference list, with the year behind the names.</summary>
    public static StyledText ReferenceList(CitedWork work)
    {
        var line = new ReferenceLine();
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

        Container(line, work);
        switch (work.Kind)
        {
            case WorkKind.Article:
                line.Add(work.Volume, " ").Add(work.Issue, work.Volume is null ? ", no. " : " (", work.Volume is null ? "" : ")");
                line.Add(work.Issue is null ? work.Issued?.WithinYear : null, work.Volume is null ? ", " : " (", work.Volume is null ? "" : ")").Add(PageRange.Chicago(work.Pages), BeforePages(work)).Stop();
                break;
            case WorkKind.WebPage:
                line.Add(Site(work), " ").Stop();
                line.Add(work.Issued?.WithinYear, " ").Stop();
                Visited(line, work);
                break;
            default:
                line.Add(Numbered(work), " ").Stop();
                line.Add(Imprint(work), " ").Stop();
                break;
        }

        return line.Add(work.Address, " ").Stop().Close();
    }

    /// <summary>A first note, with all that finds the work.</summary>
    public static StyledText Note(CitedWork work, string? page, string? quoted)
    {
        var line = new ReferenceLine();
        line.Add(quoted, "", ", quoted in ");
        line.Add(CitedName.Short(work.Creators, n => n.Direct())).Add(work.AreEditors ? work.Creators.Length == 1 ? "ed." : "eds." : null, ", ");
        Title(line, work, work.Creators.IsEmpty ? "" : ", ");
        var at = PageRange.Chicago(page);
        switch (work.Kind)
        {
            case WorkKind.Article:
                line.Italic(Cased(work, work.Container), ", ");
                Volume(line, work).Add(at, BeforePages(work));
                break;
            case WorkKind.WebPage:
                line.Add(Site(work), ", ").Add(work.Issued?.American, ", ").Add(at, ", ");
                line.Add(work.Issued is null && work.Address is not null ? work.Accessed?.American : null, ", accessed ");
                break;
            default:
                line.Add(work.Kind is WorkKind.Chapter && work.Container is not null ? "in" : null, ", ").Italic(work.Kind is WorkKind.Chapter ? Cased(work, work.Container) : null, " ");
                line.Add(work.Kind is WorkKind.Chapter ? Editors(work) : null, ", ed. ").Add(work.Kind is WorkKind.Thesis or WorkKind.Report ? null : work.EditionAs("ed."), ", ");
                string[] published = [.. new[] { Numbered(work, withEdition: false), Imprint(work) }.OfType<string>()];
                if (published.Length == 0)
                    line.Add(Dated(work), ", ");
                else
                    line.Add(string.Join(", ", [.. published, Dated(work)]), " (", ")");
                line.Add(at, ", ");
                break;
        }

        return line.Add(work.Address, ", ").Stop().Close();
    }

    /// <summary>A later note.</summary>
    public static StyledText ShortNote(CitedWork work, string? page, string? quoted)
    {
        var line = new ReferenceLine().Add(quoted, "", ", quoted in ").Add(CitedName.Short(work.Creators, n => n.Alone));
        var title = Cased(work, work.Creators.IsEmpty ? work.ShortTitle : work.ShortTitleWithoutArticle)!;
        line.Add(IsQuoted(work) ? Quotes.American(title) : title, work.Creators.IsEmpty ? "" : ", ", italic: !IsQuoted(work));
        return line.Add(PageRange.Chicago(page), ", ").Stop().Close();
    }

    public static StyledText InText(CitedWork work, string? page, string? quoted)
    {
        var line = new ReferenceLine().Add("(").Add(quoted, "", ", quoted in ");
        if (work.Creators.IsEmpty)
            line.Add(IsQuoted(work) ? Quotes.American(Cased(work, work.ShortTitle)!) : Cased(work, work.ShortTitle), italic: !IsQuoted(work));
        else
            line.Add(CitedName.Short(work.Creators, n => n.Alone));
        line.Add(Year(work), work.Issued is null ? ", " : " ").Add(PageRange.Chicago(page), ", ").Add(")");
        return line.Close();
    }

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

    private static ReferenceLine Title(ReferenceLine line, CitedWork work, string before)
    {
        var title = Cased(work, work.Title)!;
        return line.Add(IsQuoted(work) ? Quotes.American(title) : title, before, italic: !IsQuoted(work));
    }

    private static string? Cased(CitedWork work, string? title) => title is null ? null : Headline.Of(title, work.Language, LongestSmall);

    private static string? Editors(CitedWork work) => work.Editors switch
    {
        [] => null,
        { Length: > NamedOfMore } editors => editors[0].Direct() + " et al.",
        [var only] => only.Direct(),
        [var first, var second] => $"{first.Direct()} and {second.Direct()}",
        var editors => $"{string.Join(", ", editors[..^1].Select(e => e.Direct()))}, and {editors[^1].Direct()}",
    };

    // What it stands in: a journal, or the book of a chapter.
    private static void Container(ReferenceLine line, CitedWork work)
    {
        if (work.Kind is WorkKind.Article)
            line.Italic(Cased(work, work.Container), " ");
        else if (work.Kind is WorkKind.Chapter)
            line.Add(work.Container is null ? null : "In", " ").Italic(Cased(work, work.Container), " ").Add(Editors(work), ", edited by ").Stop().Add(work.EditionAs("ed."), " ").Stop();
    }

    private static ReferenceLine Volume(ReferenceLine line, CitedWork work)
    {
        line.Add(work.Volume, " ").Add(work.Issue, ", no. ");
        return work.Volume is null && work.Issue is null ? line.Add(Dated(work), ", ") : line.Add(Dated(work), " (", ")");
    }

    private static string BeforePages(CitedWork work) => work.Volume is null && work.Issue is null ? ", " : ": ";

    private static string? Numbered(CitedWork work, bool withEdition = true) => work.Kind switch
    {
        WorkKind.Report => work.Number is null ? work.Genre : $"{work.Genre ?? "Report"} {work.Number}",
        WorkKind.Thesis => work.Publisher is null ? work.Genre : null,
        WorkKind.Book or WorkKind.Document => withEdition ? work.EditionAs("ed.") : null,
        _ => null,
    };

    private static string? Imprint(CitedWork work) => work.Kind is WorkKind.Thesis && work.Genre is { } genre && work.Publisher is { } university ? $"{genre}, {university}" : work.Publisher;

    private static string? Site(CitedWork work) => work.Container ?? (work.IsPublishedByAuthor ? null : work.Publisher);

    private static string? Dated(CitedWork work) => work.Issued is { } date ? (date.IsUncertain ? "ca. " : "") + (work.Kind is WorkKind.Report || (work.Kind is WorkKind.Article && work.Issue is null) ? date.American : date.Year)
        : work.Kind is WorkKind.Article && work.Container is null ? null : Undated;

    private static string Year(CitedWork work) => work.Issued is not { } date ? Undated : date.IsUncertain ? $"ca. {date.Year}" : date.Year;

    private static void Visited(ReferenceLine line, CitedWork work) =>
        line.Add(work.Issued is null && work.Address is not null ? work.Accessed?.American : null, " Accessed ").Stop();
}
