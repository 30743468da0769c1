using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>A reading as the styles see it: names in parts, dates read, the DOI as an address.</summary>
internal sealed class CitedWork
{
    private static readonly string[] s_articles = ["The ", "A ", "An "];

    private readonly ReadingMetadata _metadata;

    public CitedWork(ReadingMetadata metadata)
    {
        _metadata = metadata;
        Authors = [.. metadata.Authors.Select(CitedName.Of)];
        Editors = [.. metadata.Editors.Select(CitedName.Of)];
        Issued = CitedDate.Of(metadata.Issued);
        Accessed = CitedDate.Of(metadata.Accessed);
    }

    public WorkKind Kind => _metadata.Type switch
    {
        "article-journal" or "article-magazine" or "article-newspaper" or "article" or "review" => WorkKind.Article,
        "chapter" or "paper-conference" or "entry" or "entry-encyclopedia" or "entry-dictionary" => WorkKind.Chapter,
        "book" => WorkKind.Book,
        "report" => WorkKind.Report,
        "webpage" or "post" or "post-weblog" => WorkKind.WebPage,
        "thesis" => WorkKind.Thesis,
        _ when Container is not null => WorkKind.Article,
        _ => WorkKind.Document,
    };

    /// <summary>CSL's item type.</summary>
    public string Type => _metadata.Type;

    /// <summary>For programs: the first name and the year, <c>tavani2019</c>.</summary>
    public string Id
    {
        get
        {
            var id = new StringBuilder();
            // BibTeX takes no accents in a key.
            foreach (var c in TermKey.Fold((Creators.IsEmpty ? ShortTitleWithoutArticle : Creators[0].Family).Split(' ')[0]))
                if (char.IsAsciiLetterOrDigit(c))
                    id.Append(c);
            return (id.Length == 0 ? "reading" : id.ToString()) + Issued?.Year[..4];
        }
    }

    public ImmutableArray<CitedName> Authors { get; }

    public ImmutableArray<CitedName> Editors { get; }

    /// <summary>Who stands at the head of the reference: the authors, or the editors of a book that has none.</summary>
    public ImmutableArray<CitedName> Creators => !Authors.IsEmpty ? Authors : Kind is WorkKind.Chapter ? [] : Editors;

    public bool AreEditors => Authors.IsEmpty && !Creators.IsEmpty;

    public string Title => _metadata.Title.TrimEnd('.').Trim();

    public string? Container => Given(_metadata.ContainerTitle);

    public string? Volume => Given(_metadata.Volume);

    public string? Issue => Given(_metadata.Issue);

    public string? Pages => Given(_metadata.Page)?.Replace('–', '-');

    public CitedDate? Issued { get; }

    public CitedDate? Accessed { get; }

    public string? Publisher => Given(_metadata.Publisher);

    public string? Place => Given(_metadata.PublisherPlace);

    public string? Genre => Given(_metadata.Genre);

    public string? Number => Given(_metadata.Number);

    public string? Language => Given(_metadata.Language);

    public string? Doi => Given(_metadata.Doi)?.Replace("https://doi.org/", "", StringComparison.OrdinalIgnoreCase).Replace("doi:", "", StringComparison.OrdinalIgnoreCase).Trim();

    /// <summary>The DOI's address, else the page's own.</summary>
    public string? Address => Doi is { } doi ? "https://doi.org/" + doi : Given(_metadata.Url);

    /// <summary>The institution that published what it wrote.</summary>
    public bool IsPublishedByAuthor => Authors is [{ Given: null } only] && string.Equals(only.Family, Publisher, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>2nd ed.</c>, <c>revised ed.</c>; null for a first edition.</summary>
    /// <param name="word">The style's word for edition, with its full stop.</param>
    public string? EditionAs(string word) => Given(_metadata.Edition) switch
    {
        null or "1" => null,
        { } number when int.TryParse(number, out var n) && n > 0 => $"{Ordinal(n)} {word}",
        { } words => words.Contains("ed", StringComparison.OrdinalIgnoreCase) && words.TrimEnd('.').Split(' ')[^1] is "ed" or "edn" or "edition" ? words : $"{words} {word}",
    };

    /// <summary>The title up to its subtitle.</summary>
    public string ShortTitle => Title.Split(": ", 2)[0];

    public string ShortTitleWithoutArticle => Array.Find(s_articles, a => ShortTitle.StartsWith(a, StringComparison.Ordinal)) is { } article ? ShortTitle[article.Length..] : ShortTitle;

    private static string? Given(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();

    private static string Ordinal(int n) => (n % 100) switch
    {
        11 or 12 or 13 => $"{n}th",
        _ => (n % 10) switch { 1 => $"{n}st", 2 => $"{n}nd", 3 => $"{n}rd", _ => $"{n}th" },
    };
}
