using StudyBot.Core.Chat;

namespace StudyBot.Core.Timelines;

/// <param name="Shown">How many events it shows, from the first on: a picture that is too tall for a chat cannot be read there.</param>
public sealed record DrawnTimeline(Picture Picture, int Shown);
