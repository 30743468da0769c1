using System.Collections.Immutable;

namespace StudyBot.Core.Citing;

/// <summary>Cite Them Right, 12th ed., the Harvard style that British universities share.</summary>
internal static class HarvardStyle
{
    /// <summary>So many authors are all named; of more, the first alone.</summary>
    private const int MostNamed = 3;

    private const string EtAl = "et al.";

    private static readonly Func<string, string> s_initials = CitedName.Initials("");

    public static StyledText Entry(CitedWork work)
    {
        var line = new ReferenceLine(Quotes.British);
        if (work.Creators.IsEmpty)
        {
            Title(line, work, work.SentenceTitle(afterColon: false), "");
            line.Add(Year(work), " (", ")");
        }
        else
        {
            Names(line, work.Creators, n => n.Inverted(s_initials));
            line.Add(work.AreEditors ? work.Creators.Length == 1 ? "(ed.)" : "(eds)" : null, " ").Add(Year(work), " (", ")");
            Title(line, work, work.SentenceTitle(afterColon: false), " ");
        }

        Source(line, work);
        line.Stop();
        line.Add(work.Address, " Available at: ");
        line.Add(work.Kind is WorkKind.WebPage && work.Address is not null ? work.Accessed?.British : null, " (Accessed: ", ")");
        return line.Stop().Close();
    }

    public static StyledText InText(CitedWork work, string? page, Secondhand? of)
    {
        var line = new ReferenceLine(Quotes.British).Add("(");
        line.Add(of?.Lead);
        if (work.Creators.IsEmpty)
            Title(line, work, CitedWork.ShortOf(work.SentenceTitle(afterColon: false)), "");
        else
            Names(line, work.Creators, n => n.Alone);
        line.Add(Year(work), ", ").Add(PageRange.Named(page, PageRange.Whole), ", ").Add(")");
        return line.Close();
    }

    private static bool IsPart(CitedWork work) => work.Kind is WorkKind.Article or WorkKind.Chapter;

    private static string Year(CitedWork work) => work.Issued is not { } date ? "no date" : date.IsUncertain ? $"c. {date.Year}" : date.Year;

    private static void Title(ReferenceLine line, CitedWork work, string title, string before) =>
        line.Title(IsPart(work) ? Quotes.British.Around(title) : Quotes.British.Within(title), before, italic: !IsPart(work));

    private static void Names(ReferenceLine line, ImmutableArray<CitedName> names, Func<CitedName, string> form)
    {
        if (names.Length > MostNamed)
            line.Add(form(names[0])).Italic(EtAl, " ");
        else
            line.Add(Joined([.. names.Select(form)]));
    }

    private static string Joined(ImmutableArray<string> names) => names switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", names[..^1])} and {names[^1]}",
    };

    private static void Source(ReferenceLine line, CitedWork work)
    {
        var pages = PageRange.Named(work.Pages, PageRange.Whole);
        switch (work.Kind)
        {
            case WorkKind.Article when work.IsInJournal:
                Container(line, work.Container, ", ").Add(work.Volume, ", ").Add(work.Issue, work.Volume is null ? ", (" : "(", ")").Add(work.IsDatedByTheDay ? work.Issued?.BritishWithinYear : null, ", ").Add(pages, ", ");
                break;
            case WorkKind.Chapter when work.IsInBook:
                line.Add("in", ", ");
                Editors(line, work.EditorsBeside);
                Container(line, work.Container, " ");
                Imprint(line, work).Add(pages, ", ");
                break;
            case WorkKind.WebPage:
                EditedBy(line, work);
                Container(line, work.IsAuthor(work.Container) ? null : work.Container, work.Creators.IsEmpty ? " " : ", ");
                break;
            case WorkKind.Report:
                EditedBy(line, work);
                line.Words(work.Number is null ? work.Genre : $"{work.Genre ?? "Report"} {work.Number}", ". ").Add(Published(work), ". ");
                break;
            case WorkKind.Thesis:
                EditedBy(line, work);
                line.Words(work.Genre, ". ").Add(Published(work), ". ");
                break;
            default:
                line.Words(work.Edition?.As("edn"), ". ");
                EditedBy(line, work);
                line.Words(Volume(work), ". ").Add(Published(work), ". ").Add(work.Kind is WorkKind.Chapter ? pages : null, ", ");
                break;
        }
    }

    private static ReferenceLine Container(ReferenceLine line, string? container, string before) =>
        line.Title(container is null ? null : Quotes.British.Within(container), before, italic: true);

    private static ReferenceLine Imprint(ReferenceLine line, CitedWork work) =>
        line.Words(work.Edition?.As("edn"), ". ").Words(Volume(work), ". ").Add(Published(work), ". ");

    private static string? Volume(CitedWork work) => work.BookVolume is { } volume ? "vol. " + volume : null;

    private static void Editors(ReferenceLine line, ImmutableArray<CitedName> editors)
    {
        if (editors.IsEmpty)
            return;
        line.Add(" ");
        Names(line, editors, n => n.Direct(s_initials));
        line.Add(editors.Length == 1 ? "(ed.)" : "(eds)", " ");
    }

    private static void EditedBy(ReferenceLine line, CitedWork work)
    {
        if (work.EditorsBeside is not { IsEmpty: false } editors)
            return;
        line.Words("edited by ", ". ");
        Names(line, editors, n => n.Direct(s_initials));
    }

    private static string? Published(CitedWork work) => work.Place is { } place && work.Publisher is { } publisher ? $"{place}: {publisher}" : work.Publisher ?? work.Place;
}
