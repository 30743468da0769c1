using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>All that an import took out of the body or changed, in the order of the raw file.</summary>
public sealed record ImportReport(ImmutableArray<SetAside> Items)
{
    public static ImportReport Empty { get; } = new([]);
}

/// <param name="Text">Exactly as it stands in the raw file.</param>
/// <param name="Raw">Where it stood in the raw file.</param>
/// <param name="Line">Line of the raw file, from 1.</param>
/// <param name="Page">Printed page, null where the reading has none.</param>
/// <param name="Label">The note's number, for a marker or a note whose number could be read.</param>
public sealed record SetAside(SetAsideKind Kind, string Text, TextSpan Raw, int Line, int? Page, string? Label);

public enum SetAsideKind
{
    /// <summary>A line that repeats at the head or foot of pages, or a page number.</summary>
    RunningHead,

    /// <summary>The body of a footnote, or what is left of one.</summary>
    Footnote,

    /// <summary>The number that calls a footnote; kept as a mark on its sentence.</summary>
    FootnoteMarker,

    /// <summary>A hyphen that only broke a word at a line end.</summary>
    LineBreakHyphen,

    /// <summary>What Markdown marks its words with, addresses and tags among them, and what the file says of itself before its text.</summary>
    Markup,
}
