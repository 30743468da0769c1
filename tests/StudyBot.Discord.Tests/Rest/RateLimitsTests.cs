using Microsoft.Extensions.Time.Testing;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RateLimitsTests
{
    private static readonly Route Edit = Route.Original("1", "a");
    private readonly FakeTimeProvider _time = new();
    private readonly RateLimits _limits;

    public RateLimitsTests() => _limits = new RateLimits(_time);

    [Fact]
    public void A_spent_bucket_waits_until_it_is_full_again()
    {
        _limits.Update(Edit, Headers(limit: 2, remaining: 1, seconds: 3));
        Assert.Equal(TimeSpan.Zero, _limits.Take(Edit));
        Assert.Equal(TimeSpan.FromSeconds(3), _limits.Take(Edit));
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.Zero, _limits.Take(Edit));
        Assert.Equal(TimeSpan.Zero, _limits.Take(Edit));
        Assert.NotEqual(TimeSpan.Zero, _limits.Take(Edit));
    }

    [Fact]
    public void A_bucket_holds_for_its_own_webhook_only()
    {
        _limits.Update(Edit, Headers(limit: 1, remaining: 0, seconds: 3));
        Assert.Equal(TimeSpan.Zero, _limits.Take(Route.Original("1", "b")));
    }

    [Fact]
    public void Routes_that_Discord_puts_into_one_bucket_share_it()
    {
        var further = Route.FollowUp("1", "a");
        _limits.Update(Edit, Headers(limit: 5, remaining: 4, seconds: 3));
        _limits.Update(further, Headers(limit: 5, remaining: 0, seconds: 3));
        Assert.Equal(TimeSpan.FromSeconds(3), _limits.Take(Edit));
    }

    [Fact]
    public void Fifty_a_second_is_the_most_and_interactions_are_outside()
    {
        for (var i = 0; i < 50; i++)
            Assert.Equal(TimeSpan.Zero, _limits.Take(Route.Application));
        Assert.Equal(TimeSpan.FromSeconds(1.05), _limits.Take(Route.GatewayBot));
        Assert.Equal(TimeSpan.Zero, _limits.Take(Route.Callback("1", "a")));
        _time.Advance(TimeSpan.FromSeconds(1.05));
        Assert.Equal(TimeSpan.Zero, _limits.Take(Route.GatewayBot));
    }

    [Fact]
    public void No_second_has_more_than_fifty_wherever_it_begins()
    {
        var sent = new List<DateTimeOffset>();
        for (var i = 0; i < 400; i++)
        {
            if (_limits.Take(Route.Application) == TimeSpan.Zero)
                sent.Add(_time.GetUtcNow());
            // Slowly at first, so that most of a window's requests come at its end.
            _time.Advance(TimeSpan.FromMilliseconds(i < 10 ? 90 : 5));
        }

        Assert.All(sent, from => Assert.InRange(sent.Count(at => at >= from && at < from + TimeSpan.FromSeconds(1)), 1, 50));
        Assert.InRange(sent.Count, 100, 400);
    }

    [Fact]
    public void A_global_refusal_stops_every_route_but_those_of_interactions()
    {
        _limits.Update(Route.Application, new RateHeaders(null, 1, 1, null, TimeSpan.FromSeconds(7), IsGlobal: true, IsShared: false));
        Assert.Equal(TimeSpan.FromSeconds(7), _limits.Take(Route.GatewayBot));
        Assert.Equal(TimeSpan.Zero, _limits.Take(Edit));
    }

    [Fact]
    public void An_answer_that_counts_less_than_was_sent_does_not_give_it_back()
    {
        _limits.Update(Edit, Headers(limit: 3, remaining: 2, seconds: 5));
        _limits.Take(Edit);
        _limits.Take(Edit);
        // The answer to the first, when the second is still on its way.
        _limits.Update(Edit, Headers(limit: 3, remaining: 1, seconds: 5));
        Assert.NotEqual(TimeSpan.Zero, _limits.Take(Edit));
    }

    [Fact]
    public void Buckets_of_past_interactions_are_forgotten()
    {
        for (var i = 0; i < 50_000; i++)
        {
            _limits.Update(Route.Original("1", $"token{i}"), Headers(limit: 5, remaining: 4, seconds: 1));
            _time.Advance(TimeSpan.FromMilliseconds(5));
        }

        Assert.InRange(_limits.BucketCount, 1, 2_001);
    }

    private static RateHeaders Headers(int limit, int remaining, double seconds) => new("hash", limit, remaining, TimeSpan.FromSeconds(seconds), null, IsGlobal: false, IsShared: false);
}
