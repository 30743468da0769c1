using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>The styles that can be chosen, and the formats that programs read. The first is the default.</summary>
public static class CitationStyles
{
    private const string InTheText = "In the text";

    // Words that people add to a style's name.
    private static readonly string[] s_fillers = ["", "the", "style", "format", "ed", "ed.", "edn", "edition"];

    /// <summary>What a reply can carry beside a passage.</summary>
    public static ImmutableArray<CitationStyle> All { get; } =
    [
        Text("author-date", "Chicago 18, author-date", "(Doe 2020, 57)", "Reference list", ChicagoStyle.InText, ChicagoStyle.ReferenceList, "chicago-author-date", "chicago author-date", "chicago 18 author-date"),
        Text("apa", "APA 7", "(Doe, 2020, p. 57)", "References", ApaStyle.InText, ApaStyle.Entry, "apa7", "apa 7"),
        Text("mla", "MLA 9", "(Doe 57)", "Works Cited", MlaStyle.InText, MlaStyle.Entry, "mla9", "mla 9", "author-page"),
        new CitationStyle("chicago-notes", "Chicago 18, notes", "chicago", "chicago notes", "chicago 18", "chicago 18 notes", "notes", "footnote")
        {
            Label = "Chicago 18, notes: Doe, “Title,” 57.",
            Mark = ChicagoStyle.ShortNote,
            Short = ChicagoStyle.ShortForm,
            Parts = (work, page, of) =>
            [
                new ReferencePart("First note", ChicagoStyle.Note(work, page, of)),
                new ReferencePart("Later notes", ChicagoStyle.ShortNote(work, page, of)),
                new ReferencePart("Bibliography", ChicagoStyle.Bibliography(work)),
            ],
        },
        Text("harvard", "Harvard (Cite Them Right 12)", "(Doe, 2020, p. 57)", "Reference list", HarvardStyle.InText, HarvardStyle.Entry, "cite-them-right", "cite them right", "cite them right 12"),
    ];

    public static CitationStyle Default => All[0];

    /// <summary>Formats of reference managers.</summary>
    public static ImmutableArray<CitationStyle> Formats { get; } =
    [
        new CitationStyle("bibtex", "BibTeX", "bib", "latex")
        {
            Label = "BibTeX",
            Parts = (work, page, _) => [Code("BibTeX", BibTex.Entry(work)), Code("In LaTeX", BibTex.Cite(work, page))],
        },
        new CitationStyle("ris", "RIS", "endnote") { Label = "RIS: EndNote, Zotero, Mendeley", Parts = (work, _, _) => [Code("RIS", Ris.Entry(work))] },
        new CitationStyle("csl-json", "CSL-JSON", "csl", "json", "zotero") { Label = "CSL-JSON: Zotero, pandoc", Parts = (work, _, _) => [Code("CSL-JSON", CslJson.Entry(work))] },
    ];

    /// <summary>One line on what can be set.</summary>
    public static string Choice { get; } = $"Citation styles are {string.Join(", ", All.Select(s => s.Id))}.";

    /// <summary>What <c>/cite</c> can give.</summary>
    public static IEnumerable<CitationStyle> Everything => All.Concat(Formats);

    /// <summary>The style of that id or alias, or the default.</summary>
    public static CitationStyle Of(string? id) => Find(id) ?? Default;

    /// <summary>A style for passages of that id or alias; null where there is none.</summary>
    public static CitationStyle? Find(string? id) => id is null ? null : All.FirstOrDefault(s => IsCalled(s, id));

    /// <summary>How a line names a reading: <c>Tavani 2019</c>, or as the style has it that is set.</summary>
    /// <param name="id">Of a style; null or of none takes the usual form.</param>
    public static string NameOf(ReadingMetadata metadata, string? id) => Of(id).NameOf(metadata);

    /// <summary>A style or a format of that id or alias.</summary>
    public static CitationStyle? FindAny(string id) => Everything.FirstOrDefault(s => IsCalled(s, id));

    private static bool IsCalled(CitationStyle style, string id) =>
        Plain(id) is { Length: > 0 } called && (style.Id.Equals(called, StringComparison.Ordinal) || style.Aliases.Contains(called, StringComparer.Ordinal));

    // "APA, 7th edition" is "apa 7".
    private static string Plain(string name) => string.Join(' ', name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w.Trim(',', ':', ';', '"', '“', '”', '(', ')')).Where(w => !s_fillers.Contains(w)).Select(Number));

    private static string Number(string word) => word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;

    private static CitationStyle Text(
        string id, string name, string look, string list, Func<CitedWork, string?, Secondhand?, StyledText> mark, Func<CitedWork, StyledText> entry, params ImmutableArray<string> aliases) => new(id, name, aliases)
        {
            Label = $"{name}: {look}",
            Mark = mark,
            Parts = (work, page, of) => [new ReferencePart(InTheText, mark(work, page, of)), new ReferencePart(list, entry(work))],
        };

    private static ReferencePart Code(string name, string text) => new(name, StyledText.Plain(text), IsCode: true);
}
