using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Storage.Tests;

internal static class Samples
{
    public static readonly CommunityId Guild = new("discord", "197038439483310086");
    public static readonly CommunityId OtherGuild = new("discord", "197038439483310087");
    public static readonly ChannelId Channel = new("discord", "381870553235193857");
    public static readonly PersonId Person = new("discord", "80351110224678912");
    public static readonly PersonId OtherPerson = new("discord", "80351110224678913");
    public static readonly SettingsScope InGuild = new SettingsScope.OfCommunity(Guild);
    public static readonly SettingsScope InChannel = new SettingsScope.OfChannel(Guild, Channel);
    public static readonly SettingsScope OfPerson = new SettingsScope.OfPerson(Person);

    public static readonly PassageList Passage = List(new PassageMark(new TextSpan(120, 130), new TextSpan(100, 180)));

    public static ChatSettings Settings(string reading) => new(ReadingId.Parse(reading));

    public static PassageList List(params PassageMark[] marks) => new(ReadingId.Parse("tavani-2019"), "0123456789ab", [.. marks]);

    public static Feedback Feedback(PersonId? person = null, CommunityId? community = null, PassageList? passage = null, FeedbackVerdict verdict = FeedbackVerdict.Right, DateTimeOffset at = default) =>
        new(person ?? Person, community, community is null ? null : Channel, passage ?? Passage, verdict, at == default ? new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero) : at);

    public static PromptSchedule Schedule(string id = "k3v9x2qd", CommunityId? community = null, PersonId? instructor = null) => new()
    {
        Id = ScheduleId.TryParse(id, out var parsed) ? parsed : throw new ArgumentException(id),
        Community = community ?? Guild,
        Channel = Channel,
        Time = new LocalTime(9, 0),
        Days = Weekdays.WorkingDays,
        Zone = "Europe/Rome",
        First = new LocalDate(2026, 1, 1),
        ActiveSince = Instant.FromUtc(2026, 1, 1, 0, 0),
        Instructor = instructor ?? Person,
    };

    /// <summary>A day of January 2026 at 9 in Rome.</summary>
    public static Occurrence On(int day, string id = "k3v9x2qd") => new(new OccurrenceKey(Schedule(id).Id, new LocalDate(2026, 1, day)), Instant.FromUtc(2026, 1, day, 8, 0));
}
