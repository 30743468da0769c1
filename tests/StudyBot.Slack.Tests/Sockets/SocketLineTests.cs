using StudyBot.Slack.Sockets;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Tests.Sockets;

public sealed class SocketLineTests
{
    private static readonly SocketEvent Tick = new SocketEvent.Tick();

    [Fact]
    public void It_opens_at_once_and_waits_for_the_hello()
    {
        var (state, actions) = SocketLine.Step(new SocketState(), Tick, TimeSpan.Zero, 0);
        Assert.Equal<SocketAction>([new SocketAction.Open(1)], actions);
        Assert.Equal((SocketPhase.Opening, SocketLine.HelloPatience), (state.Phase, state.WakeAt));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("link_disabled")]
    public void An_announced_end_opens_the_next_and_leaves_the_old_alone_until_that_has_stood_for_a_while(string reason)
    {
        var live = Live();
        var (state, actions) = SocketLine.Step(live, new SocketEvent.Announced(1, reason), Seconds(10), 0);
        Assert.Equal(new SocketAction.Open(2), actions[^1]);
        Assert.DoesNotContain(actions, a => a is SocketAction.Leave);
        Assert.Equal(1, Assert.Single(state.Retiring).Number);
        (state, _) = SocketLine.Step(state, new SocketEvent.Greeted(2, null), Seconds(11), 0);
        Assert.Equal(Seconds(11) + SocketLine.RetiringPatience, state.WakeAt);
        Assert.Equal<SocketAction>([new SocketAction.Leave(1)], SocketLine.Step(state, Tick, state.WakeAt, 0).Actions);
        Assert.Empty(SocketLine.Step(state, new SocketEvent.Closed(1, "gone"), Seconds(12), 0).Actions);
    }

    [Fact]
    public void Where_the_successor_fails_the_old_one_is_kept_all_the_same()
    {
        var (state, _) = SocketLine.Step(Live(), new SocketEvent.Announced(1, "warning"), Seconds(10), 0);
        (state, var actions) = SocketLine.Step(state, Refused("internal_error"), Seconds(11), 1);
        Assert.Equal(1, Assert.Single(state.Retiring).Number);
        Assert.Equal(SocketPhase.Waiting, state.Phase);
        Assert.Contains("internal_error", Assert.IsType<SocketAction.Tell>(Assert.Single(actions)).Why, StringComparison.Ordinal);
        Assert.Equal<SocketAction>([new SocketAction.Open(3)], SocketLine.Step(state, Tick, state.Due, 0).Actions);
    }

    [Fact]
    public void A_cut_connection_is_replaced_at_once_and_then_after_waits_that_grow_to_a_minute()
    {
        var (state, actions) = SocketLine.Step(Live(), new SocketEvent.Closed(1, "cut"), Seconds(10), 1);
        Assert.Equal<SocketAction>([new SocketAction.Tell("cut", TimeSpan.Zero), new SocketAction.Open(2)], actions);
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            (state, actions) = SocketLine.Step(state, new SocketEvent.Closed(state.Number, "cut"), state.Due, 1);
            waits.Add(Assert.IsType<SocketAction.Tell>(Assert.Single(actions)).After.TotalSeconds);
            (state, _) = SocketLine.Step(state, Tick, state.Due, 1);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
        Assert.Equal(0.5, Assert.IsType<SocketAction.Tell>(SocketLine.Step(After(Live(), new SocketEvent.Closed(1, "cut")), new SocketEvent.Closed(2, "cut"), Seconds(11), 0).Actions[0]).After.TotalSeconds);
    }

    [Fact]
    public void A_connection_that_keeps_being_greeted_and_cut_is_a_loop_in_the_end()
    {
        var state = Live();
        for (var i = 0; i < 150; i++)
            state = After(state, new SocketEvent.Closed(state.Number, "cut"), new SocketEvent.Greeted(state.Number + 1, null));
        Assert.Equal(SocketPhase.Waiting, After(state, new SocketEvent.Closed(state.Number, "cut")).Phase);
        // One that lasts ends the count.
        Assert.Equal(SocketPhase.Opening, SocketLine.Step(Live() with { QuickReturns = 1_000 }, new SocketEvent.Closed(1, "cut"), Seconds(40), 0).State.Phase);
    }

    [Fact]
    public void Without_a_hello_it_is_left_for_another()
    {
        var (state, _) = SocketLine.Step(new SocketState(), Tick, TimeSpan.Zero, 0);
        Assert.Equal<SocketAction>([new SocketAction.Leave(1), new SocketAction.Tell("no hello in time", TimeSpan.Zero), new SocketAction.Open(2)], SocketLine.Step(state, Tick, state.WakeAt, 0).Actions);
    }

    [Fact]
    public void A_hello_that_comes_too_late_is_turned_away()
    {
        var state = After(Live(), new SocketEvent.Closed(1, "cut"));
        Assert.Equal<SocketAction>([new SocketAction.Leave(1)], SocketLine.Step(state, new SocketEvent.Greeted(1, null), Seconds(10), 0).Actions);
    }

    [Fact]
    public void Too_many_connections_are_no_reason_to_open_another_at_once()
    {
        var (state, actions) = SocketLine.Step(Live(), new SocketEvent.Announced(1, "too_many_websockets"), Seconds(10), 0);
        Assert.Equal(new SocketAction.Leave(1), actions[0]);
        Assert.Equal(SocketPhase.Waiting, state.Phase);
        // The end of what was left counts no second time.
        Assert.Equal(state.Due, SocketLine.Step(state, new SocketEvent.Closed(1, "gone"), Seconds(11), 1).State.Due);
    }

    [Fact]
    public void The_second_line_renews_its_first_connection_at_half_its_time_and_later_ones_never()
    {
        var (state, _) = SocketLine.Step(new SocketState { RenewsEarly = true }, Tick, TimeSpan.Zero, 0);
        (state, _) = SocketLine.Step(state, new SocketEvent.Greeted(1, TimeSpan.FromHours(5)), Seconds(1), 0);
        Assert.Equal(Seconds(1) + TimeSpan.FromHours(2.5), state.WakeAt);
        (state, var actions) = SocketLine.Step(state, Tick, state.WakeAt, 0);
        Assert.Equal(new SocketAction.Open(2), actions[^1]);
        state = After(state, new SocketEvent.Greeted(2, TimeSpan.FromHours(5)), new SocketEvent.Closed(1, "gone"));
        Assert.Equal(TimeSpan.MaxValue, state.WakeAt);
    }

    [Theory]
    [InlineData("invalid_auth", "Slack:AppToken")]
    [InlineData("not_allowed_token_type", "xapp-")]
    [InlineData("account_inactive", "install it again")]
    [InlineData("token_revoked", "install it again")]
    [InlineData("socket_mode_not_enabled", "Slack:Mode=Http")]
    public void What_no_repetition_mends_is_final(string error, string remedy)
    {
        var (state, _) = SocketLine.Step(new SocketState(), Tick, TimeSpan.Zero, 0);
        var line = Assert.IsType<SocketAction.Fail>(Assert.Single(SocketLine.Step(state, Refused(error), TimeSpan.Zero, 0).Actions)).Line;
        Assert.Contains(remedy, line, StringComparison.Ordinal);
    }

    private static SocketState Live() => After(new SocketState(), Tick, new SocketEvent.Greeted(1, null));

    private static SocketEvent.Refused Refused(string error) => new(error == "internal_error" ? 2 : 1, new SlackResult(null, error));

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private static SocketState After(SocketState state, params SocketEvent[] events) =>
        events.Aggregate(state, (s, e) => SocketLine.Step(s, e, e is SocketEvent.Tick ? s.WakeAt : TimeSpan.FromSeconds(1), 0).State);
}
