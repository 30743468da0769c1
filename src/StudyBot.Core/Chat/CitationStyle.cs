using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>A way to cite a passage.</summary>
/// <param name="Id">For settings and buttons: <c>author-date</c>.</param>
/// <param name="Label">For a person, with an example of its look.</param>
/// <param name="Cite">From the metadata and the printed page (null without pages).</param>
public sealed record CitationStyle(string Id, string Label, Func<ReadingMetadata, string?, string> Cite);
