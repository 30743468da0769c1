namespace StudyBot.Core.Importing;

/// <summary>A number in the running text that calls a footnote.</summary>
/// <param name="Start">Raw offset of its first digit.</param>
/// <param name="End">Raw offset after its last digit.</param>
/// <param name="Line">Index of its line.</param>
internal sealed record FootnoteMarker(int Start, int End, int Line, int Label);
