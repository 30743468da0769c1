using System.Text;
using StudyBot.Core.Memory;
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
        Assert.Contains(new AuditLog(database).All().Value, e => e is { By: null, Where: null, Change: "a person was erased: settings 1, feedback 40, changes 2" });
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
