using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;

namespace StudyBot.Prompts;

/// <summary>What an instructor is told, in words.</summary>
internal static class PromptNotices
{
    /// <param name="entries">Of one schedule, each with a problem; by date.</param>
    public static ChatAnswer Of(PromptSchedule schedule, IReadOnlyList<OutboxEntry> entries, DateTimeZone? zone, OutboxRules rules) =>
        Notice(schedule, [.. entries.GroupBy(e => (Kind(e.State), e.Problem)).Select(g => Line(g.Key.Item1, g.Key.Problem!, [.. g], zone, rules))]);

    /// <param name="missing">Each with its remedy.</param>
    public static ChatAnswer Before(PromptSchedule schedule, LocalDate date, IReadOnlyList<string> missing) =>
        Notice(schedule, [$"The prompt of {PromptValues.PrintWithDay(date)} could not be posted as things are:", .. missing]);

    public static ChatAnswer UnknownZone(PromptSchedule schedule) => Notice(schedule,
        [$"I do not know the time zone “{schedule.Zone}” (zone data {DateTimeZoneProviders.Tzdb.VersionId}), so nothing is posted: set another with /prompt schedule, or let whoever runs me bring it up to date."]);

    private static string Line(Subject subject, string problem, ImmutableArray<OutboxEntry> entries, DateTimeZone? zone, OutboxRules rules)
    {
        var days = string.Join(", ", entries.Select(e => PromptValues.PrintWithDay(e.Key.Date)));
        var many = entries.Length > 1;
        return subject switch
        {
            Subject.Missed => $"{(many ? $"The prompts of {days} were" : $"The prompt of {days} was")} not posted, and {(many ? "are" : "is")} not posted late: {problem} /prompt now posts one at once.",
            Subject.Uncertain => $"Whether the {(many ? "prompts" : "prompt")} of {days} arrived could not be found out: {problem} Please look into the channel. Nothing is sent again by itself; /prompt now posts one.",
            Subject.Thread => $"The {(many ? "prompts" : "prompt")} of {days} {(many ? "are" : "is")} posted, but not the thread under it: {problem}",
            _ => $"The {(many ? "prompts" : "prompt")} of {days} could not be posted yet: {problem} I try again until {Print(entries[^1].Due + rules.CatchUp, zone)}.",
        };
    }

    private static ChatAnswer Notice(PromptSchedule schedule, ImmutableArray<string> lines)
    {
        var notice = ChatAnswer.Notice("");
        return notice with { Reply = notice.Reply with { Title = $"About the prompts at {PromptValues.Print(schedule.Time)} {schedule.Zone} ({schedule.Id})", Notes = lines } };
    }

    private static string Print(Instant at, DateTimeZone? zone) => at.InZone(zone ?? DateTimeZone.Utc).ToString("ddd HH:mm", CultureInfo.InvariantCulture);

    private static Subject Kind(OutboxState state) => state switch
    {
        OutboxState.Missed => Subject.Missed,
        OutboxState.Uncertain => Subject.Uncertain,
        OutboxState.Posted or OutboxState.Done => Subject.Thread,
        _ => Subject.Retried,
    };

    private enum Subject
    {
        Missed,
        Uncertain,
        Thread,
        Retried,
    }
}
