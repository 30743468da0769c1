using StudyBot.Core.Memory;

namespace StudyBot.Storage.Tests;

public sealed class InspectionTests : IDisposable
{
    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void Before_the_first_start_it_says_where_the_database_will_be_and_makes_nothing()
    {
        var facts = Inspection.Of(_storage.Folder).Value;
        Assert.Equal((_storage.Database, null, null), (facts!.Path, facts.Version, facts.Unwritable));
        Assert.False(Directory.Exists(_storage.Folder));
    }

    [Fact]
    public void It_leaves_the_folder_as_it_was_and_tells_version_and_size()
    {
        _storage.Fill();
        var before = Names();
        var facts = Inspection.Of(_storage.Folder).Value!;
        Assert.Equal((Migrations.Latest, null), (facts.Version, facts.Unwritable));
        Assert.Equal(new FileInfo(_storage.Database).Length, facts.Bytes);
        Assert.True(facts.FreeBytes > 0);
        Assert.Equal(before, Names());
    }

    [Fact]
    public void It_looks_while_a_worker_writes()
    {
        var store = new FeedbackStore(_storage.Open());
        for (var i = 0; i < 50; i++)
        {
            store.Add(Samples.Feedback(new Core.Memory.PersonId("discord", $"{i}")));
            Assert.True(Inspection.Of(_storage.Folder).Succeeded);
        }
    }

    [Fact]
    public void A_folder_whose_name_holds_signs_of_an_address_is_read_as_it_is()
    {
        var folder = Path.Combine(_storage.Root, "a b?c#d%41é");
        using (var opened = SqliteDatabase.Open(folder, _storage.Time).Value)
            Assert.NotNull(opened);
        var facts = Inspection.Of(folder);
        Assert.True(facts.Succeeded, facts.Problem);
        Assert.Equal(Migrations.Latest, facts.Value.Version);
        Assert.Equal(folder, Assert.Single(Directory.GetFileSystemEntries(_storage.Root)));
    }

    [Fact]
    public void Channels_of_a_platform_that_have_settings_are_told_once_each()
    {
        Assert.Empty(Inspection.Channels(_storage.Folder, "slack").Value);
        var store = new SettingsStore(_storage.Open());
        var team = new CommunityId("slack", "T1");
        foreach (var scope in (SettingsScope[])[new SettingsScope.OfCommunity(team), In("C2"), In("C1"), In("C2"), Samples.InChannel])
            Assert.True(store.Change(scope, _ => Samples.Settings("tavani-2019"), Samples.Person).Succeeded);
        Assert.Equal<string>(["C1", "C2"], Inspection.Channels(_storage.Folder, "slack").Value);

        SettingsScope In(string channel) => new SettingsScope.OfChannel(team, new ChannelId("slack", channel));
    }

    private string[] Names() => [.. Directory.EnumerateFiles(_storage.Folder).Order(StringComparer.Ordinal)];
}
