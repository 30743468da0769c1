using NodaTime;
using StudyBot.Core.Prompts;

namespace StudyBot.Testing.Prompts;

/// <summary>A schedule that has one day alone, and when that is due.</summary>
public sealed record DuePrompt(PromptSchedule Schedule, OccurrenceKey Key, Instant Due)
{
    /// <summary>So that local dates and times of day differ from the instant's, also by half and quarter hours.</summary>
    private static readonly string[] s_zones = ["Etc/UTC", "Europe/Rome", "Asia/Kathmandu", "America/New_York", "Pacific/Auckland", "Australia/Adelaide"];

    /// <summary>Half of them Discord's, half Slack's; most want a thread, some none, and on Discord some are posts of forums.</summary>
    /// <param name="first">A whole minute.</param>
    /// <param name="minutes">Over which they are spread evenly.</param>
    public static IReadOnlyList<DuePrompt> Make(PromptFakes fakes, int count, Instant first, int minutes, Instant activeSince) =>
        [.. Enumerable.Range(0, count).Select(i => Make(fakes, i, first + Duration.FromMinutes(i / 2 % minutes), activeSince))];

    private static DuePrompt Make(PromptFakes fakes, int number, Instant due, Instant activeSince)
    {
        // Of each eight four are Slack's.
        var placement = number % 8 is 6 && fakes.Forums.Count > 0 ? PromptPlacement.Forum : number % 8 is 4 or 5 ? PromptPlacement.Channel : PromptPlacement.Thread;
        var channel = placement == PromptPlacement.Forum ? fakes.Forums[number / 8 % fakes.Forums.Count] : fakes.Channels[number % fakes.Channels.Count];
        var local = due.InZone(DateTimeZoneProviders.Tzdb[s_zones[number / 2 % s_zones.Length]]);
        var schedule = new PromptSchedule
        {
            Id = ScheduleId.TryParse(number.ToString("D8", System.Globalization.CultureInfo.InvariantCulture), out var id) ? id : throw new ArgumentOutOfRangeException(nameof(number)),
            Community = fakes.CommunityOf(channel),
            Channel = channel,
            Time = local.TimeOfDay,
            Days = Weekdays.All,
            Zone = local.Zone.Id,
            Placement = placement,
            First = local.Date,
            Last = local.Date,
            ActiveSince = activeSince,
            Instructor = PromptFakes.InstructorOf(channel),
        };
        return new DuePrompt(schedule, new OccurrenceKey(id, local.Date), due);
    }
}
