using Microsoft.Extensions.Time.Testing;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Tests.Web;

public sealed class SlackLimitsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly FakeTimeProvider _time = new();
    private readonly SlackLimits _limits;

    public SlackLimitsTests() => _limits = new SlackLimits(_time);

    [Fact]
    public void A_tier_is_a_minute_s()
    {
        var paces = Pace.Of(SlackMethods.UserGroupMembers, null);
        for (var i = 0; i < 20; i++)
            Assert.Equal(TimeSpan.Zero, _limits.Take(paces, Patience));
        Assert.Null(_limits.Take(paces, Patience));
        _time.Advance(TimeSpan.FromSeconds(41));
        Assert.Equal(TimeSpan.FromSeconds(20), _limits.Take(paces, Patience));
        Assert.Equal(TimeSpan.Zero, _limits.Take(Pace.Of(SlackMethods.UsersInfo, null), Patience));
    }

    [Fact]
    public void Messages_to_a_channel_take_turns_a_second_and_a_little_apart_and_other_channels_do_not_wait()
    {
        var (one, other) = (Pace.Of(SlackMethods.PostMessage, "C1"), Pace.Of(SlackMethods.PostMessage, "C2"));
        Assert.Equal([0, 1.2, 2.4], new[] { Wait(one), Wait(one), Wait(one) });
        Assert.Equal(0, Wait(other));
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1.6, Wait(one), 3);
    }

    [Fact]
    public void A_429_holds_back_those_whose_turn_has_come_and_all_that_follow()
    {
        var paces = Pace.Of(SlackMethods.ViewsOpen, null);
        _limits.Close(paces, TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.FromSeconds(7), _limits.ClosedFor(paces));
        Assert.Equal(7, Wait(paces));
        _time.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.Zero, _limits.ClosedFor(paces));
    }

    [Fact]
    public void Reconnecting_is_held_back_by_Slack_alone()
    {
        var paces = Pace.Of(SlackMethods.ConnectionsOpen, null);
        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.Equal(0, Wait(paces)));
    }

    private double Wait(IReadOnlyList<Pace> paces) => _limits.Take(paces, Patience)!.Value.TotalSeconds;
}
