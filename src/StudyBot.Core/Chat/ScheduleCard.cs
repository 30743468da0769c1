namespace StudyBot.Core.Chat;

/// <summary>A schedule of prompts, as a reply is about it.</summary>
/// <param name="Id">As people type it.</param>
/// <param name="Told">Its days, time, zone and bounds in a line.</param>
/// <param name="Next">When it posts next; null where it does not.</param>
public sealed record ScheduleCard(string Id, string Told, DateTimeOffset? Next, bool IsPaused);
