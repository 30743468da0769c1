using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>A reading as the styles see it: names in parts, dates read, the DOI as an address. Immutable, safe to share between threads.</summary>
internal sealed class CitedWork
{
    private static readonly string[] s_articles = ["The ", "A ", "An "];

    private static readonly string[] s_volumes = ["volume ", "vol. ", "vol."];

    private static readonly string[] s_issues = ["number ", "issue ", "no. ", "no."];

    private static readonly string[] s_pages = ["pages ", "page ", "pp. ", "pp.", "p. ", "p."];

    private readonly ReadingMetadata _metadata;
    private readonly Lazy<SentenceCapitals>? _capitals;

    public CitedWork(ReadingMetadata metadata)
    {
        _metadata = metadata;
        Authors = [.. metadata.Authors.Select(CitedName.Of)];
        Editors = [.. metadata.Editors.Select(CitedName.Of)];
        Issued = CitedDate.Of(metadata.Issued);
        Accessed = CitedDate.Of(metadata.Accessed);
    }

    /// <summary>With the text that tells which words of its title are names; it is read when a style first asks.</summary>
    /// <param name="sentences">Tokens of the reading's sentences.</param>
    public CitedWork(Reading reading, ImmutableArray<ImmutableArray<Token>> sentences)
        : this(reading.Metadata) => _capitals = new Lazy<SentenceCapitals>(() => new SentenceCapitals(Title, reading, sentences));

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

    /// <summary>For programs: the first name and the year, <c>tavani2019</c>, <c>derossi2001</c>; of an institution or a title the first word.</summary>
    public string Id
    {
        get
        {
            var id = new StringBuilder();
            // BibTeX takes no accents in a key.
            foreach (var c in TermKey.Fold(Creators is [{ Given: not null } person, ..] ? person.Alone : FirstWord(Creators is [var institution, ..] ? institution.Alone : Title)))
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

    /// <summary>Editors beside authors; of a part, the editors of the whole. A journal's are not named.</summary>
    public ImmutableArray<CitedName> EditorsBeside => AreEditors || Kind is WorkKind.Article ? [] : Editors;

    public string Title => Unended(_metadata.Title.Trim());

    /// <summary>The title in sentence capitals where the reading's text bears them out, else as it is given.</summary>
    /// <param name="afterColon">Whether a subtitle begins with a capital.</param>
    public string SentenceTitle(bool afterColon) => _capitals?.Value.Title(afterColon) ?? Title;

    /// <summary>Newspapers, magazines and pages of the web are dated by the day.</summary>
    public bool IsDatedByTheDay => Kind is WorkKind.WebPage || _metadata.Type is "article-newspaper" or "article-magazine";

    public string? Container => Given(_metadata.ContainerTitle);

    public string? Volume => Bare(Given(_metadata.Volume), s_volumes);

    public string? Issue => Bare(Given(_metadata.Issue), s_issues);

    public string? Pages => Bare(Given(_metadata.Page), s_pages) is { } pages ? PageRange.Full(pages.Replace('–', '-').Replace("--", "-", StringComparison.Ordinal)) : null;

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

    public Edition? Edition => Edition.Of(_metadata.Edition);

    /// <summary>An article stands in a journal; without its name, its numbers lead nowhere.</summary>
    public bool IsInJournal => Kind is WorkKind.Article && Container is not null;

    public bool IsInBook => Kind is WorkKind.Chapter && Container is not null;

    /// <summary>The volume of a work of several.</summary>
    public string? BookVolume => Kind is WorkKind.Book or WorkKind.Chapter or WorkKind.Document ? Volume : null;

    /// <summary>The page that a web page stands on, or who publishes it; null where the author is that.</summary>
    public string? Site => (Container ?? Publisher) is { } site && !IsAuthor(site) ? site : null;

    /// <summary>The institution that wrote the work is the one of this name.</summary>
    public bool IsAuthor(string? name) => name is not null && Creators is [{ Given: null } only] && string.Equals(WithoutArticle(only.Alone), WithoutArticle(name), StringComparison.OrdinalIgnoreCase);

    /// <summary>The title up to its subtitle.</summary>
    public string ShortTitle => ShortOf(Title);

    public string ShortTitleWithoutArticle => WithoutArticle(ShortTitle);

    public static string ShortOf(string title) => title.Split(": ", 2)[0];

    private static string WithoutArticle(string text) => Array.Find(s_articles, a => text.StartsWith(a, StringComparison.OrdinalIgnoreCase) && text.Length > a.Length) is { } article ? text[article.Length..] : text;

    private static string FirstWord(string text) => WithoutArticle(text).Split(' ')[0];

    private static string? Given(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();

    // "vol. 3" is 3; a style has its own word.
    private static string? Bare(string? number, string[] words) =>
        number is not null && Array.Find(words, w => number.StartsWith(w, StringComparison.OrdinalIgnoreCase)) is { } word && number.Length > word.Length ? number[word.Length..].TrimStart() : number;

    // The stop of "Made in the U.S." and an ellipsis are the title's own.
    private static string Unended(string title) =>
        title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) && !title.Split(' ')[^1][..^1].Contains('.', StringComparison.Ordinal) ? title[..^1].TrimEnd() : title;
}
