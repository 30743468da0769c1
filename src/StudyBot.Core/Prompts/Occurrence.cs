using NodaTime;

namespace StudyBot.Core.Prompts;

/// <param name="Due">When its local time comes on that date.</param>
public readonly record struct Occurrence(OccurrenceKey Key, Instant Due);
