using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Storage.Tests;

public sealed class SettingsStoreTests : IDisposable
{
    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void Settings_outlive_the_process_and_the_narrower_scope_wins()
    {
        using (var first = _storage.Open())
        {
            var store = new SettingsStore(first);
            store.Change(Samples.InGuild, _ => new ChatSettings(Samples.Passage.Reading, ReplyVisibility.Public, "mla"), Samples.Person);
            store.Change(Samples.InChannel, s => s with { Visibility = ReplyVisibility.Private }, Samples.Person);
        }

        var again = new SettingsStore(_storage.Open());
        Assert.Equal(new ChatSettings(Samples.Passage.Reading, ReplyVisibility.Private, "mla"), again.Find(Samples.InChannel, Samples.InGuild).Value);
        Assert.Equal(ReplyVisibility.Public, again.Find(Samples.InGuild).Value?.Visibility);
        Assert.Equal(ChatSettings.Unset, again.Find(Samples.OfPerson, new SettingsScope.OfCommunity(Samples.OtherGuild)).Value);
    }

    [Fact]
    public void A_change_is_written_down_with_who_when_and_what_and_nothing_where_nothing_changes()
    {
        var database = _storage.Open();
        var store = new SettingsStore(database);
        store.Change(Samples.InGuild, _ => new ChatSettings(Samples.Passage.Reading), Samples.Person);
        _storage.Time.Advance(TimeSpan.FromHours(1));
        store.Change(Samples.InChannel, s => s with { Visibility = ReplyVisibility.Public }, Samples.OtherPerson);
        store.Change(Samples.InChannel, s => s, Samples.OtherPerson);
        store.Change(Samples.InGuild, _ => ChatSettings.Unset, Samples.OtherPerson);

        var entries = new AuditLog(database).All().Value;
        Assert.Equal(
            [
                ("discord:80351110224678913", "community discord:197038439483310086", "reading: tavani-2019 -> unset"),
                ("discord:80351110224678913", "channel discord:381870553235193857 of discord:197038439483310086", "visibility: unset -> public"),
                ("discord:80351110224678912", "community discord:197038439483310086", "reading: unset -> tavani-2019"),
            ],
            entries.Select(e => (e.By!, e.Where!, e.Change)));
        Assert.Equal(TimeSpan.FromHours(1), entries[0].At - entries[2].At);
        Assert.Equal("0", TemporaryStorage.Sql(_storage.Database, "SELECT count(*) FROM settings WHERE kind = 'community'"));
    }

    [Fact]
    public void A_change_that_fails_midway_leaves_neither_the_setting_nor_the_entry()
    {
        var database = _storage.Open();
        var store = new SettingsStore(database);
        Assert.Throws<InvalidOperationException>(() => store.Change(Samples.InGuild, _ => throw new InvalidOperationException(), Samples.Person));
        TemporaryStorage.Sql(_storage.Database, "CREATE TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'no'); END");
        Assert.False(store.Change(Samples.InGuild, _ => Samples.Settings("tavani-2019"), Samples.Person).Succeeded);
        Assert.Equal(ChatSettings.Unset, store.Find(Samples.InGuild).Value);
    }

    [Fact]
    public void A_style_or_reading_name_that_this_version_does_not_know_counts_as_unset()
    {
        var database = _storage.Open();
        TemporaryStorage.Sql(_storage.Database, "INSERT INTO settings VALUES ('community', 'discord:197038439483310086', '', 'No Reading', NULL, 'of-tomorrow')");
        Assert.Equal(ChatSettings.Unset, new SettingsStore(database).Find(Samples.InGuild).Value);
    }

    [Fact]
    public async Task Changes_of_many_threads_and_two_processes_worth_of_connections_all_count()
    {
        SettingsStore[] stores = [new(_storage.Open()), new(_storage.Open())];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
            {
                var by = new PersonId("discord", $"{n}{i}");
                Assert.True(stores[n % 2].Change(new SettingsScope.OfPerson(by), _ => Samples.Settings("tavani-2019"), by).Succeeded);
                Assert.Equal("tavani-2019", stores[1 - (n % 2)].Find(new SettingsScope.OfPerson(by)).Value?.Reading?.Value);
            }
        })));
        Assert.Equal("200", TemporaryStorage.Sql(_storage.Database, "SELECT count(*) FROM audit"));
    }
}
