using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>What <see cref="Assembler"/> made of the lines.</summary>
/// <param name="Blocks">Headings and paragraphs in order.</param>
/// <param name="Markers">Where in the clean text each footnote marker stood.</param>
/// <param name="Hyphens">Raw offsets of the hyphens that went.</param>
internal sealed record Assembly(
    CleanText Text, List<Block> Blocks, List<(int Offset, string Label)> Markers, List<(int Offset, int Number)> Pages, List<(int Raw, int Line)> Hyphens);

/// <summary>A heading or a paragraph.</summary>
internal sealed record Block(TextSpan Span, bool IsHeading);
