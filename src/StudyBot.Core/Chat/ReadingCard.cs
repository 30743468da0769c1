using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>A reading as a person chooses it.</summary>
/// <param name="Label">For example <c>Tavani 2019</c>.</param>
/// <param name="Content">As in <see cref="PassageList.Content"/>.</param>
public sealed record ReadingCard(ReadingId Id, string Title, string Label, string Content, bool IsDefault);
