using System.Text;
using NodaTime;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Storage.Tests;

public sealed class ErasureTests : IDisposable
{
    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void A_person_is_gone_to_the_last_byte_and_what_they_changed_stays()
    {
        var database = _storage.Open();
        Fill(database);
        // A worker that has the database open does not hold the old bytes back.
        Assert.Equal(80, new FeedbackStore(_storage.Open()).Latest(null, 100).Value.Length);
        Assert.True(InFiles(Samples.Person.Value));
        Assert.Equal(new Erased(1, 40, 2, true), new Erasure(database).Erase(Samples.Person).Value);

        Assert.False(InFiles(Samples.Person.Value));
        Assert.Equal("tavani-2019", new SettingsStore(database).Find(Samples.InGuild).Value?.Reading?.Value);
        Assert.Equal([Samples.OtherPerson], new FeedbackStore(database).Latest(null, 100).Value.Select(f => f.Person).Distinct());
        Assert.Contains(new AuditLog(database).All().Value, e => e is { By: null, Where: "community discord:197038439483310086", Change: "reading: unset -> tavani-2019" });
        Assert.Contains(new AuditLog(database).All().Value, e => e is { By: null, Where: null, Change: "a person was erased: settings 1, feedback 40, schedules and suggestions 0, changes 2" });
    }

    [Fact]
    public void A_community_is_gone_to_the_last_byte_with_its_channels_and_others_stay()
    {
        var database = _storage.Open();
        Fill(database);
        Assert.Equal(new Erased(2, 40, 2, true), new Erasure(database).Erase(Samples.Guild).Value);

        Assert.False(InFiles(Samples.Guild.Value));
        Assert.False(InFiles(Samples.Channel.Value));
        Assert.Equal(40, new FeedbackStore(database).Latest(null, 100).Value.Length);
        Assert.Equal("other", new SettingsStore(database).Find(Samples.OfPerson).Value?.Reading?.Value);
    }

    [Fact]
    public void The_ports_count_what_is_deleted()
    {
        var database = _storage.Open();
        Fill(database);
        IErasure erasure = new Erasure(database);
        Assert.Equal(41 + 2, erasure.Erase(Samples.Person).Value?.Total);
        Assert.Equal(0, erasure.Erase(Samples.Person).Value?.Total);
        Assert.Equal(2 + 2, erasure.Erase(Samples.Guild).Value?.Total);
    }

    [Fact]
    public void Changes_are_kept_400_days()
    {
        var database = _storage.Open();
        Fill(database);
        _storage.Time.Advance(TimeSpan.FromDays(399));
        Assert.NotEmpty(new AuditLog(database).All().Value);
        _storage.Time.Advance(TimeSpan.FromDays(2));
        Assert.Empty(new AuditLog(database).All().Value);
        Assert.Equal(80, new FeedbackStore(database).Latest(null, 100).Value.Length);
    }

    [Fact]
    public void A_person_is_gone_from_the_prompts_and_their_schedule_goes_on_in_the_name_of_whoever_else_changed_it()
    {
        var database = _storage.Open();
        var (schedules, suggestions, third) = (new ScheduleStore(database), new SuggestionStore(database), new PersonId("discord", "80351110224678914"));
        schedules.Save(Samples.Schedule(), Samples.OtherPerson, "schedule k3v9x2qd made");
        schedules.Save(Samples.Schedule("00000002"), third, "schedule 00000002 made");
        schedules.Save(Samples.Schedule("00000003", Samples.OtherGuild), Samples.Person, "made");
        _storage.Time.Advance(TimeSpan.FromHours(1));
        new SettingsStore(database).Change(Samples.InGuild, _ => Samples.Settings("tavani-2019"), Samples.OtherPerson);
        suggestions.Add(Samples.Guild, "Mine?", Samples.Person, default);
        suggestions.Add(Samples.Guild, "Another's?", Samples.OtherPerson, default);
        // Three schedules in their name and a suggestion; one change, and nobody else in the other guild.
        Assert.Equal(new Erased(0, 0, 1, true) { Prompts = 4 }, new Erasure(database).Erase(Samples.Person).Value);

        Assert.False(InFiles(Samples.Person.Value));
        Assert.Equal(
            [("00000002", third), ("00000003", new PersonId("discord", "")), ("k3v9x2qd", Samples.OtherPerson)],
            schedules.All().Value.Select(s => (s.Id.Value, s.Instructor)));
        Assert.Equal([2], suggestions.Of(Samples.Guild, approved: false).Value.Select(s => s.Number));
    }

    [Fact]
    public void A_schedule_that_nobody_else_changed_goes_to_whoever_last_changed_something_there()
    {
        var database = _storage.Open();
        new ScheduleStore(database).Save(Samples.Schedule(), Samples.Person, "made");
        new SettingsStore(database).Change(Samples.InGuild, _ => Samples.Settings("tavani-2019"), Samples.OtherPerson);
        Assert.True(new Erasure(database).Erase(Samples.Person).Succeeded);
        Assert.Equal(Samples.OtherPerson, Assert.Single(new ScheduleStore(database).All().Value).Instructor);
    }

    [Fact]
    public void A_community_is_gone_with_its_prompts_and_others_stay()
    {
        var database = _storage.Open();
        var (schedules, outbox, suggestions) = (new ScheduleStore(database), new PromptOutbox(database), new SuggestionStore(database));
        schedules.Save(Samples.Schedule(), Samples.Person, "made");
        schedules.Save(Samples.Schedule("00000002", Samples.OtherGuild), Samples.Person, "made");
        foreach (var id in new[] { "k3v9x2qd", "00000002" })
            Assert.NotNull(outbox.Claim(Samples.On(8, id), "a", Duration.FromMinutes(1)).Value);
        suggestions.Add(Samples.Guild, "Mine?", Samples.Person, default);
        suggestions.Add(Samples.OtherGuild, "Theirs?", Samples.Person, default);
        Assert.Equal(new Erased(0, 0, 1, true) { Prompts = 2 }, new Erasure(database).Erase(Samples.Guild).Value);

        Assert.False(InFiles(Samples.Guild.Value));
        Assert.False(InFiles("k3v9x2qd"));
        Assert.Equal("00000002", Assert.Single(schedules.All().Value).Id.Value);
        Assert.Single(outbox.Open().Value);
        Assert.Single(suggestions.Of(Samples.OtherGuild, approved: false).Value);
    }

    [Fact]
    public void What_was_posted_and_suggestions_that_were_declined_are_kept_400_days_and_what_is_in_use_longer()
    {
        var database = _storage.Open();
        var (schedules, outbox, suggestions) = (new ScheduleStore(database), new PromptOutbox(database), new SuggestionStore(database));
        schedules.Save(Samples.Schedule(), Samples.Person, "made");
        schedules.Save(Samples.Schedule("00000002") with { Last = new LocalDate(2026, 1, 10) }, Samples.Person, "made");
        var entry = outbox.Claim(Samples.On(10), "a", Duration.FromMinutes(1)).Value!;
        outbox.Keep(entry with { State = OutboxState.Done }, "a", Duration.FromMinutes(1), release: true);
        foreach (var approve in new bool?[] { null, true, false })
        {
            var number = suggestions.Add(Samples.Guild, "?", Samples.OtherPerson, Samples.On(10).Due).Value!.Number;
            if (approve is { } decided)
                suggestions.Decide(Samples.Guild, number, decided, Samples.Person);
        }

        _storage.Time.Advance(TimeSpan.FromDays(399));
        Assert.Single(outbox.History(entry.Key.Schedule, 10).Value);
        Assert.Equal(2, schedules.All().Value.Length);
        Assert.Equal("3", TemporaryStorage.Sql(_storage.Database, "SELECT count(*) FROM suggestions"));
        _storage.Time.Advance(TimeSpan.FromDays(2));
        Assert.Empty(outbox.History(entry.Key.Schedule, 10).Value);
        Assert.Null(Assert.Single(schedules.All().Value).Last);
        Assert.Equal("2", TemporaryStorage.Sql(_storage.Database, "SELECT count(*) FROM suggestions WHERE approved IS NOT 0"));
        Assert.Equal("2", TemporaryStorage.Sql(_storage.Database, "SELECT count(*) FROM suggestions"));
    }

    /// <summary>40 of the person in the guild, 40 of another person in direct messages.</summary>
    private static void Fill(SqliteDatabase database)
    {
        var settings = new SettingsStore(database);
        settings.Change(Samples.InGuild, _ => Samples.Settings("tavani-2019"), Samples.Person);
        settings.Change(Samples.InChannel, _ => Samples.Settings("other"), Samples.OtherPerson);
        settings.Change(Samples.OfPerson, _ => Samples.Settings("other"), Samples.Person);
        var feedback = new FeedbackStore(database);
        for (var i = 0; i < 40; i++)
        {
            var passage = Samples.List(new Core.Chat.PassageMark(new TextSpan(i * 10, (i * 10) + 9)));
            feedback.Add(Samples.Feedback(Samples.Person, Samples.Guild, passage));
            feedback.Add(Samples.Feedback(Samples.OtherPerson, null, passage));
        }
    }

    private bool InFiles(string text) => Directory.EnumerateFiles(_storage.Folder).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });
}
