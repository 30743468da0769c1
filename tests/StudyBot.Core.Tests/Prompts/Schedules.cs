using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Core.Tests.Prompts;

internal static class Schedules
{
    /// <summary>Every day at a time of day, from 2000 on.</summary>
    public static PromptSchedule Daily(string zone, int hour, int minute = 0) => new()
    {
        Id = new ScheduleId("k3v9x2qd"),
        Community = new CommunityId("discord", "1"),
        Channel = new ChannelId("discord", "2"),
        Time = new LocalTime(hour, minute),
        Days = Weekdays.All,
        Zone = zone,
        First = new LocalDate(2000, 1, 1),
        ActiveSince = Instant.FromUtc(2000, 1, 1, 0, 0),
        Instructor = new PersonId("discord", "3"),
    };

    public static DateTimeZone ZoneOf(PromptSchedule schedule) => DateTimeZoneProviders.Tzdb[schedule.Zone];
}
