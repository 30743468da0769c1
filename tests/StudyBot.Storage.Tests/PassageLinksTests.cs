using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Storage.Tests;

public sealed class PassageLinksTests : IDisposable
{
    private static readonly PassageList Long = Samples.List([.. Enumerable.Range(0, 40).Select(i => new PassageMark(new TextSpan(i * 300, (i * 300) + 9), i % 2 == 0 ? new TextSpan(i * 290, (i * 300) + 200) : null))]);

    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void A_list_comes_back_under_a_short_key_after_a_restart_and_keeps_its_key()
    {
        string? key;
        using (var first = _storage.Open())
            key = new PassageLinks(first).Keep(Long).Value;
        Assert.Matches("^[a-z0-9]{16}$", key);
        var links = new PassageLinks(_storage.Open());
        Assert.Equal(Long, links.Find(key!).Value);
        Assert.Equal(key, links.Keep(Long).Value);
        Assert.NotEqual(key, links.Keep(Samples.Passage).Value);
    }

    [Theory]
    [InlineData("0000000000000000")]
    [InlineData("' OR 1 = 1 --")]
    [InlineData("")]
    public void An_unknown_key_is_no_failure(string key)
    {
        var links = new PassageLinks(_storage.Open());
        links.Keep(Long);
        var found = links.Find(key);
        Assert.True(found.Succeeded);
        Assert.Null(found.Value);
    }

    [Fact]
    public void A_link_goes_when_it_was_not_used_for_90_days_and_stays_while_it_is()
    {
        var links = new PassageLinks(_storage.Open());
        var (used, unused) = (links.Keep(Long).Value!, links.Keep(Samples.Passage).Value!);
        for (var day = 0; day < 91; day++)
        {
            // The clearing runs by itself, once a day.
            _storage.Time.Advance(TimeSpan.FromDays(1));
            Assert.NotNull(links.Find(used).Value);
        }

        Assert.Null(links.Find(unused).Value);
        Assert.NotNull(links.Find(used).Value);
    }

    [Fact]
    public void A_link_is_found_where_its_use_cannot_be_written_down()
    {
        var links = new PassageLinks(_storage.Open());
        var key = links.Keep(Long).Value!;
        TemporaryStorage.Sql(_storage.Database, "CREATE TRIGGER full BEFORE UPDATE ON passage_links BEGIN SELECT raise(ABORT, 'no'); END");
        _storage.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(Long, links.Find(key).Value);
    }
}
