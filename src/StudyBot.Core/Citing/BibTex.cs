using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyBot.Core.Citing;

/// <summary>A BibTeX entry that classic BibTeX and biber both read; letters stay as they are (UTF-8).</summary>
internal static class BibTex
{
    public static string Entry(CitedWork work)
    {
        var entry = new StringBuilder($"@{TypeOf(work)}{{{work.Id}");
        Field("author", Names(work.Authors));
        Field("editor", Names(work.Editors));
        // A second pair of braces keeps the capitals of the title.
        Field("title", $"{{{Escape(work.Title)}}}");
        Field(work.Kind is WorkKind.Article ? "journal" : work.Kind is WorkKind.Chapter ? "booktitle" : "organization", Escaped(work.Container));
        Field("volume", Escaped(work.Volume));
        Field("number", Escaped(work.Issue ?? work.Number));
        Field("edition", Escaped(work.Edition?.Plain));
        Field("pages", PageRange.Latex(work.Pages));
        Field(work.Kind switch { WorkKind.Thesis => "school", WorkKind.Report => "institution", _ => "publisher" }, Escaped(work.Publisher));
        Field("address", Escaped(work.Place));
        Field("type", work.Kind is WorkKind.Thesis or WorkKind.Report ? Escaped(work.Genre) : null);
        // Every style prints the year as it stands here.
        Field("year", work.Issued is { } issued ? (issued.IsUncertain ? "ca. " : "") + issued.Year.Replace('–', '-') : null);
        Field("month", work.Issued?.Month is { } month ? CitedDate.MonthName(month)[..3].ToLowerInvariant() : null, braces: false);
        Field("doi", work.Doi);
        Field("url", work.Doi is null ? work.Address : null);
        Field("urldate", work.Accessed?.Iso);
        Field("langid", work.Language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "english" : null);
        return entry.Append("\n}").ToString();

        void Field(string name, string? value, bool braces = true)
        {
            if (!string.IsNullOrEmpty(value))
                entry.Append(CultureInfo.InvariantCulture, $",\n  {name} = {(braces ? $"{{{value}}}" : value)}");
        }
    }

    /// <summary><c>\cite[57]{tavani2019}</c>.</summary>
    public static string Cite(CitedWork work, string? page) =>
        page is null ? $"\\cite{{{work.Id}}}" : $"\\cite[{PageRange.Latex(page)}]{{{work.Id}}}";

    private static string TypeOf(CitedWork work) => work.Kind switch
    {
        WorkKind.Article => "article",
        WorkKind.Chapter => "incollection",
        WorkKind.Book => "book",
        WorkKind.Report => "techreport",
        WorkKind.Thesis => work.Genre?.Contains("master", StringComparison.OrdinalIgnoreCase) == true ? "mastersthesis" : "phdthesis",
        _ => "misc",
    };

    private static string Names(ImmutableArray<CitedName> names) => string.Join(" and ", names.Select(n =>
        n.Given is null ? $"{{{Escape(n.Alone)}}}"
        : Escape($"{(n.Dropping is null ? "" : n.Dropping + " ")}{n.Alone}{(n.Suffix is null ? "" : ", " + n.Suffix)}, {n.Given}")));

    private static string? Escaped(string? text) => text is null ? null : Escape(text);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' or '}' or '%' or '&' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
