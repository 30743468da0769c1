using System.Collections.Immutable;

namespace StudyBot.Core.Readings;

/// <summary>What a citation needs; the names are CSL's. Every field may be absent but the title.</summary>
public sealed record ReadingMetadata
{
    public required string Title { get; init; }

    /// <summary>CSL's item type, for example <c>article-journal</c>.</summary>
    public string Type { get; init; } = "document";

    public ImmutableArray<Name> Authors { get; init; } = [];

    public ImmutableArray<Name> Editors { get; init; } = [];

    public string? ContainerTitle { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>EDTF, usually a year.</summary>
    public string? Issued { get; init; }

    public string? Page { get; init; }

    public string? Publisher { get; init; }

    public string? PublisherPlace { get; init; }

    /// <summary>A number (<c>2</c>) or words (<c>revised</c>).</summary>
    public string? Edition { get; init; }

    /// <summary>What kind of report or thesis: <c>Working paper</c>, <c>PhD thesis</c>.</summary>
    public string? Genre { get; init; }

    /// <summary>Of a report.</summary>
    public string? Number { get; init; }

    /// <summary>EDTF: when the web page was last seen.</summary>
    public string? Accessed { get; init; }

    public string? Doi { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public ImmutableArray<string> Licenses { get; init; } = [];

    /// <summary>The authors as those who speak, by their full names; null where none is named.</summary>
    public string? Speaker => Authors switch
    {
        [] => null,
        [var only] => only.Full,
        [var first, var second] => $"{first.Full} and {second.Full}",
        [var first, ..] => $"{first.Full} et al.",
    };
}
