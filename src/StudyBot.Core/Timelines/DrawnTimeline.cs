using StudyBot.Core.Chat;

namespace StudyBot.Core.Timelines;

/// <param name="HasWords">Each event stands there with its words; else there are too many for a chat, and it shows when each was.</param>
public sealed record DrawnTimeline(Picture Picture, bool HasWords);
