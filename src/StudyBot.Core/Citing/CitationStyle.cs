using System.Collections.Immutable;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Citing;

/// <summary>A way to cite a reading.</summary>
/// <param name="Id">For settings, buttons and <c>/cite</c>: <c>author-date</c>.</param>
/// <param name="Name">With its edition: <c>Chicago 18, author-date</c>.</param>
/// <param name="Aliases">What people also call it, and what it was called before; lower case.</param>
public sealed class CitationStyle(string id, string name, params ImmutableArray<string> aliases)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public ImmutableArray<string> Aliases { get; } = aliases;

    /// <summary>Shows the style's look in a list: <c>APA 7: (Doe, 2020, p. 57)</c>.</summary>
    public string Label { get; init; } = "";

    /// <summary>The mark in the text, for a reading, its printed page and whom the author quotes or reports there; null for a format that programs read.</summary>
    internal Func<CitedWork, string?, Secondhand?, StyledText>? Mark { get; init; }

    /// <summary>How it names a work in a line of text; null where the mark says it between its parentheses.</summary>
    internal Func<CitedWork, StyledText>? Short { get; init; }

    internal Func<CitedWork, string?, Secondhand?, ImmutableArray<ReferencePart>> Parts { get; init; } = (_, _, _) => [];

    /// <summary>What a reply puts beside a passage: <c>(Tavani 2019, 57)</c>. What a reading's text tells of its title is used where the reading itself is given.</summary>
    /// <param name="page">The printed page, <c>"48-49"</c> for a range, <c>"48,51"</c> for two apart; null where the reading has none.</param>
    /// <param name="of">Whom the author quotes or reports there; null for the author.</param>
    public string InText(ReadingMetadata metadata, string? page, Secondhand? of = null) => InText(new CitedWork(metadata), page, of);

    /// <inheritdoc cref="InText(ReadingMetadata, string?, Secondhand?)"/>
    public string InText(IndexedReading reading, string? page, Secondhand? of = null) => InText(reading.Work, page, of);

    /// <inheritdoc cref="InText(ReadingMetadata, string?, Secondhand?)"/>
    public Reference Cite(ReadingMetadata metadata, string? page, Secondhand? of = null) => Cite(new CitedWork(metadata), page, of);

    /// <inheritdoc cref="InText(ReadingMetadata, string?, Secondhand?)"/>
    public Reference Cite(IndexedReading reading, string? page, Secondhand? of = null) => Cite(reading.Work, page, of);

    /// <summary>The reading as its short form has it, without parentheses: <c>Tavani, 2019</c>.</summary>
    public string NameOf(ReadingMetadata metadata) => Short?.Invoke(new CitedWork(metadata)).Text ?? InText(metadata, null) switch
    {
        ['(', .. var within, ')'] => within,
        var mark => mark,
    };

    public override string ToString() => Id;

    private string InText(CitedWork work, string? page, Secondhand? of) => Mark is null ? "" : Mark(work, page, of).Text;

    private Reference Cite(CitedWork work, string? page, Secondhand? of) => new(Id, Name, Parts(work, page, of));
}
