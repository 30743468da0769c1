using StudyBot.Core.Citing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>A reading as a person chooses it.</summary>
/// <param name="Label">For example <c>Tavani 2019</c>.</param>
/// <param name="Content">As in <see cref="PassageList.Content"/>.</param>
public sealed record ReadingCard(ReadingId Id, string Title, string Label, string Content, bool IsDefault)
{
    /// <summary>What its label is made from; null where that is fixed.</summary>
    public ReadingMetadata? Metadata { get; init; }

    /// <summary>The card with the label that a style has for it.</summary>
    /// <param name="style">An id of <see cref="CitationStyles.All"/>; null leaves the usual label.</param>
    public ReadingCard CitedIn(string? style) => Metadata is { } metadata ? this with { Label = CitationStyles.NameOf(metadata, style) } : this;
}
