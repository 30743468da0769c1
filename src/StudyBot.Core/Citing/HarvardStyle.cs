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
        var line = new ReferenceLine();
        if (work.Creators.IsEmpty)
        {
            Title(line, work, "");
            line.Add(Year(work), " (", ")");
        }
        else
        {
            Names(line, work.Creators, n => n.Inverted(s_initials));
            line.Add(work.AreEditors ? work.Creators.Length == 1 ? "(ed.)" : "(eds)" : null, " ").Add(Year(work), " (", ")");
            Title(line, work, " ");
        }

        Source(line, work);
        line.Stop();
        line.Add(work.Address, " Available at: ");
        line.Add(work.Kind is WorkKind.WebPage && work.Address is not null ? work.Accessed?.British : null, " (Accessed: ", ")");
        return line.Stop().Close();
    }

    public static StyledText InText(CitedWork work, string? page, string? quoted)
    {
        var line = new ReferenceLine().Add("(").Add(quoted, "", ", quoted in ");
        if (work.Creators.IsEmpty)
            line.Add(IsPart(work) ? Quotes.British(work.ShortTitle) : work.ShortTitle, italic: !IsPart(work));
        else
            Names(line, work.Creators, n => n.Alone);
        line.Add(Year(work), ", ").Add(PageRange.Named(page, PageRange.Whole), ", ").Add(")");
        return line.Close();
    }

    private static bool IsPart(CitedWork work) => work.Kind is WorkKind.Article or WorkKind.Chapter;

    private static string Year(CitedWork work) => work.Issued is not { } date ? "no date" : date.IsUncertain ? $"c. {date.Year}" : date.Year;

    private static void Title(ReferenceLine line, CitedWork work, string before) =>
        line.Add(IsPart(work) ? Quotes.British(work.Title) : work.Title, before, italic: !IsPart(work));

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
            case WorkKind.Article:
                line.Italic(work.Container, ", ").Add(work.Volume, ", ").Add(work.Issue, work.Volume is null ? ", (" : "(", ")").Add(pages, ", ");
                break;
            case WorkKind.Chapter:
                line.Add(work.Container is null && work.Editors.IsEmpty ? null : "in", ", ");
                Editors(line, work.Editors);
                line.Italic(work.Container, " ").Add(work.EditionAs("edn"), ". ").Add(Published(work), ". ").Add(pages, ", ");
                break;
            case WorkKind.WebPage:
                line.Italic(work.Container, work.Creators.IsEmpty ? " " : ", ");
                break;
            case WorkKind.Report:
                line.Add(work.Number is null ? work.Genre : $"{work.Genre ?? "Report"} {work.Number}", ". ").Add(Published(work), ". ");
                break;
            case WorkKind.Thesis:
                line.Add(work.Genre, ". ").Add(Published(work), ". ");
                break;
            default:
                line.Add(work.EditionAs("edn"), ". ").Add(Published(work), ". ");
                break;
        }
    }

    private static void Editors(ReferenceLine line, ImmutableArray<CitedName> editors)
    {
        if (editors.IsEmpty)
            return;
        line.Add(" ");
        Names(line, editors, n => n.Direct(s_initials));
        line.Add(editors.Length == 1 ? "(ed.)" : "(eds)", " ");
    }

    private static string? Published(CitedWork work) => work.Place is { } place && work.Publisher is { } publisher ? $"{place}: {publisher}" : work.Publisher ?? work.Place;
}
