using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>The citation styles that can be chosen; the first is the default.</summary>
public static class CitationStyles
{
    public static ImmutableArray<CitationStyle> All { get; } =
    [
        new("author-date", "Author and date: (Doe 2020, 57)", Citation.AuthorDate),
        new("author-page", "Author and page: (Doe 57)", Citation.AuthorPage),
    ];

    /// <summary>The style of that id, or the default.</summary>
    public static CitationStyle Of(string? id) => All.FirstOrDefault(s => s.Id == id) ?? All[0];
}
