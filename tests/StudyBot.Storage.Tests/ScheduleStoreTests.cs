using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Storage.Tests;

public sealed class ScheduleStoreTests : IDisposable
{
    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void A_schedule_comes_back_whole_in_another_process()
    {
        var bare = Samples.Schedule("00000001");
        var full = Samples.Schedule() with
        {
            Time = new LocalTime(23, 59),
            Days = Weekdays.Tuesday | Weekdays.Sunday,
            Zone = "Australia/Lord_Howe",
            Placement = PromptPlacement.Forum,
            Mention = "4711",
            Last = new LocalDate(2027, 2, 28),
            Holidays = [new LocalDate(2026, 12, 24), new LocalDate(2026, 5, 1)],
            Reading = ReadingId.Parse("tavani-2019"),
            CuratedShare = 100,
            IsPaused = true,
            IsAtOnce = true,
            ActiveSince = Instant.FromUtc(2026, 1, 2, 3, 4, 5) + Duration.FromMilliseconds(678),
        };
        using (var first = _storage.Open())
        {
            var store = new ScheduleStore(first);
            Assert.True(store.Save(bare, Samples.Person, "made").Succeeded);
            Assert.True(store.Save(full, Samples.Person, "made").Succeeded);
        }

        var read = new ScheduleStore(_storage.Open()).All().Value;
        Assert.Equal(bare with { Holidays = read[0].Holidays }, read[0]);
        Assert.Empty(read[0].Holidays);
        Assert.Equal(full with { Holidays = read[1].Holidays }, read[1]);
        Assert.Equal(full.Holidays, read[1].Holidays);
    }

    [Fact]
    public void A_community_has_its_own()
    {
        var store = new ScheduleStore(_storage.Open());
        store.Save(Samples.Schedule(), Samples.Person, "made");
        store.Save(Samples.Schedule("00000001", Samples.OtherGuild), Samples.Person, "made");
        Assert.Equal("00000001", Assert.Single(store.Of(Samples.OtherGuild).Value).Id.Value);
    }

    [Fact]
    public void A_change_keeps_what_was_posted_and_a_removal_does_not_and_both_are_written_down()
    {
        var database = _storage.Open();
        var (store, outbox) = (new ScheduleStore(database), new PromptOutbox(database));
        store.Save(Samples.Schedule(), Samples.Person, "daily at 09:00");
        Assert.NotNull(outbox.Claim(Samples.On(8), "a", Duration.FromMinutes(1)).Value);

        store.Save(Samples.Schedule() with { Time = new LocalTime(10, 0) }, Samples.OtherPerson, "daily at 10:00");
        Assert.Equal(new LocalTime(10, 0), Assert.Single(store.All().Value).Time);
        Assert.Single(outbox.Open().Value);

        Assert.True(store.Remove(Samples.Schedule().Id, Samples.OtherPerson).Value);
        Assert.False(store.Remove(Samples.Schedule().Id, Samples.OtherPerson).Value);
        Assert.Empty(store.All().Value);
        Assert.Equal("0", TemporaryStorage.Sql(_storage.Database, "SELECT count(*) FROM prompt_outbox"));
        Assert.Equal(
            [
                (Samples.OtherPerson.ToString(), "channel discord:381870553235193857 of discord:197038439483310086", "schedule k3v9x2qd removed"),
                (Samples.OtherPerson.ToString(), "channel discord:381870553235193857 of discord:197038439483310086", "daily at 10:00"),
                (Samples.Person.ToString(), "channel discord:381870553235193857 of discord:197038439483310086", "daily at 09:00"),
            ],
            new AuditLog(database).All().Value.Select(e => (e.By!, e.Where!, e.Change)));
    }

    [Fact]
    public void A_change_that_cannot_be_written_down_is_not_made()
    {
        var store = new ScheduleStore(_storage.Open());
        store.Save(Samples.Schedule(), Samples.Person, "made");
        TemporaryStorage.Sql(_storage.Database, "CREATE TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'no'); END");
        Assert.False(store.Save(Samples.Schedule() with { IsPaused = true }, Samples.Person, "paused").Succeeded);
        Assert.False(store.Remove(Samples.Schedule().Id, Samples.Person).Succeeded);
        Assert.False(Assert.Single(store.All().Value).IsPaused);
    }

    [Fact]
    public void A_value_that_no_version_wrote_is_told_and_not_thrown()
    {
        var store = new ScheduleStore(_storage.Open());
        store.Save(Samples.Schedule(), Samples.Person, "made");
        TemporaryStorage.Sql(_storage.Database, "UPDATE schedules SET time = 'noon'");
        Assert.Contains("holds a value that StudyBot did not write", store.All().Problem, StringComparison.Ordinal);
    }
}
