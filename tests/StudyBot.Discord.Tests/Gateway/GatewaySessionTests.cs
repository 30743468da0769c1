using StudyBot.Discord.Gateway;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class GatewaySessionTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);
    private static readonly GatewayEvent Hello = new GatewayEvent.Hello(Interval);
    private static readonly GatewayEvent Ready = new GatewayEvent.SessionReady(1, new Ready("abc", "wss://resume.example"));
    private static readonly GatewayEvent Lost = new GatewayEvent.Closed(null);
    private static readonly GatewayEvent Beat = new GatewayEvent.BeatDue();
    private static readonly GatewayEvent Acknowledged = new GatewayEvent.BeatAcknowledged();

    [Fact]
    public void A_first_greeting_is_answered_with_an_identify_and_a_jittered_beat()
    {
        var (_, actions) = GatewaySession.Step(new GatewayState(), Hello, 0.25);
        Assert.IsType<GatewayAction.SendIdentify>(actions[0]);
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.IsType<GatewayAction.ScheduleBeat>(actions[1]).After);
    }

    [Fact]
    public void A_greeting_after_a_cut_is_answered_with_a_resume_at_the_session_s_own_address()
    {
        var state = After(Hello, Ready, Interaction(2), Lost);
        Assert.Equal("wss://resume.example/", state.ResumeUrl?.AbsoluteUri);
        var (_, actions) = GatewaySession.Step(state, Hello, 0);
        Assert.Equal(new GatewayAction.SendResume("abc", 2), actions[0]);
    }

    [Fact]
    public void A_beat_carries_the_last_sequence_and_the_next_is_planned()
    {
        var (state, actions) = GatewaySession.Step(After(Hello, Ready, Interaction(7)), Beat, 0);
        Assert.Equal<GatewayAction>([new GatewayAction.SendBeat(7), new GatewayAction.ScheduleBeat(Interval / 2)], actions);
        Assert.True(state.AwaitsAck);
    }

    [Fact]
    public void A_beat_without_an_answer_ends_the_connection_and_keeps_the_session()
    {
        var (state, actions) = GatewaySession.Step(After(Hello, Ready, Beat), Beat, 0);
        Assert.Equal(TimeSpan.Zero, Assert.IsType<GatewayAction.Reconnect>(Assert.Single(actions)).After);
        Assert.True(state.CanResume);
    }

    [Fact]
    public void An_answered_beat_keeps_the_connection() =>
        Assert.IsType<GatewayAction.SendBeat>(GatewaySession.Step(After(Hello, Ready, Beat, Acknowledged), Beat, 0).Actions[0]);

    [Fact]
    public void A_beat_that_Discord_asks_for_is_sent_and_makes_no_zombie_of_the_next()
    {
        var (state, actions) = GatewaySession.Step(After(Hello, Ready), new GatewayEvent.BeatRequested(), 0);
        Assert.IsType<GatewayAction.SendBeat>(Assert.Single(actions));
        Assert.IsType<GatewayAction.SendBeat>(GatewaySession.Step(state, Beat, 0).Actions[0]);
    }

    [Fact]
    public void An_interaction_is_delivered_once_however_often_it_is_replayed()
    {
        var state = After(Hello, Ready, Interaction(5), Lost, Hello);
        Assert.Empty(GatewaySession.Step(state, Interaction(5), 0).Actions);
        Assert.IsType<GatewayAction.Deliver>(Assert.Single(GatewaySession.Step(state, Interaction(6), 0).Actions));
    }

    [Fact]
    public void The_numbers_of_a_new_session_begin_anew()
    {
        var state = After(Hello, Ready, Interaction(50), new GatewayEvent.SessionInvalid(false), Hello, Ready);
        Assert.IsType<GatewayAction.Deliver>(Assert.Single(GatewaySession.Step(state, Interaction(2), 0).Actions));
    }

    [Fact]
    public void A_request_to_reconnect_is_followed_at_once_with_a_resume()
    {
        var (state, actions) = GatewaySession.Step(After(Hello, Ready), new GatewayEvent.ReconnectRequested(), 0.5);
        Assert.Equal(TimeSpan.Zero, Assert.IsType<GatewayAction.Reconnect>(Assert.Single(actions)).After);
        Assert.True(state.CanResume);
    }

    [Theory]
    [InlineData(false, 0.0, 1.0)]
    [InlineData(false, 1.0, 5.0)]
    [InlineData(true, 0.5, 3.0)]
    public void An_invalid_session_waits_one_to_five_seconds_and_is_forgotten_unless_it_can_be_resumed(bool resumable, double random, double seconds)
    {
        var (state, actions) = GatewaySession.Step(After(Hello, Ready), new GatewayEvent.SessionInvalid(resumable), random);
        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<GatewayAction.Reconnect>(Assert.Single(actions)).After);
        Assert.Equal(resumable, state.CanResume);
    }

    [Fact]
    public void Sessions_that_are_invalid_again_and_again_spend_few_of_the_day_s_identifies()
    {
        var (state, waited, identifies) = (After(Hello, Ready), TimeSpan.Zero, 0);
        while (waited < TimeSpan.FromDays(1))
        {
            (state, var actions) = GatewaySession.Step(state, new GatewayEvent.SessionInvalid(false), 0.5);
            waited += Assert.IsType<GatewayAction.Reconnect>(Assert.Single(actions)).After;
            // READY comes each time, and no beat is ever acknowledged.
            state = identifies++ % 2 == 0 ? After(state, Hello, Ready) : After(state, Hello);
        }

        Assert.InRange(identifies, 1, 1_000);
    }

    [Fact]
    public void A_session_that_lived_makes_the_next_invalid_one_a_first_again()
    {
        var state = After(Hello, Ready);
        for (var i = 0; i < 8; i++)
            state = After(GatewaySession.Step(state, new GatewayEvent.SessionInvalid(false), 0).State, Hello, Ready);
        state = After(state, Beat, Acknowledged);
        Assert.Equal(TimeSpan.FromSeconds(1), Assert.IsType<GatewayAction.Reconnect>(Assert.Single(GatewaySession.Step(state, new GatewayEvent.SessionInvalid(false), 0).Actions)).After);
    }

    [Fact]
    public void An_interaction_that_cannot_be_read_counts_on()
    {
        var state = After(Hello, Ready, new GatewayEvent.InteractionUnreadable(9), Lost);
        Assert.Equal(new GatewayAction.SendResume("abc", 9), GatewaySession.Step(state, Hello, 0).Actions[0]);
    }

    [Fact]
    public void A_session_whose_own_address_fails_is_resumed_at_the_ordinary_one_in_turn()
    {
        var state = After(Hello, Ready, Lost);
        var own = new List<bool> { state.ResumeAt is not null };
        for (var i = 0; i < 5; i++)
            own.Add((state = After(state, Lost)).ResumeAt is not null);
        // Its own twice, then in turn: a long cut of the network must not lose it the address.
        Assert.Equal([true, true, false, true, false, true], own);
        Assert.IsType<GatewayAction.SendResume>(GatewaySession.Step(state, Hello, 0).Actions[0]);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void A_close_that_ends_the_session_is_followed_by_an_identify(int code)
    {
        var (state, _) = GatewaySession.Step(After(Hello, Ready), new GatewayEvent.Closed(code), 0);
        Assert.IsType<GatewayAction.SendIdentify>(GatewaySession.Step(state, Hello, 0).Actions[0]);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    public void Any_other_close_is_followed_by_a_resume(int code)
    {
        var (state, _) = GatewaySession.Step(After(Hello, Ready), new GatewayEvent.Closed(code), 0);
        Assert.IsType<GatewayAction.SendResume>(GatewaySession.Step(state, Hello, 0).Actions[0]);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "Discord:Mode=Http")]
    [InlineData(4013, "Discord:GatewayUrl")]
    [InlineData(4014, "Discord:GatewayUrl")]
    public void A_final_close_fails_with_the_setting_to_look_at(int code, string setting)
    {
        var fail = Assert.IsType<GatewayAction.Fail>(Assert.Single(GatewaySession.Step(After(Hello, Ready), new GatewayEvent.Closed(code), 0).Actions));
        Assert.Contains(setting, fail.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_return_is_at_once_and_the_waits_then_double_up_to_a_minute()
    {
        var state = After(Hello, Ready);
        var waits = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            (state, var actions) = GatewaySession.Step(state, Lost, 1);
            waits.Add(Assert.IsType<GatewayAction.Reconnect>(Assert.Single(actions)).After.TotalSeconds);
        }

        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }

    [Fact]
    public void Waits_are_spread_so_that_bots_do_not_return_together() =>
        Assert.Equal(0.5, Assert.IsType<GatewayAction.Reconnect>(Assert.Single(GatewaySession.Step(After(Hello, Ready, Lost), Lost, 0).Actions)).After.TotalSeconds);

    [Fact]
    public void A_resumed_session_returns_at_once_again()
    {
        var state = After(Hello, Ready, Lost, Lost, Lost, Hello, new GatewayEvent.SessionResumed(1));
        Assert.Equal(TimeSpan.Zero, Assert.IsType<GatewayAction.Reconnect>(Assert.Single(GatewaySession.Step(state, Lost, 1).Actions)).After);
    }

    [Fact]
    public void A_server_that_resumes_and_cuts_without_end_is_no_longer_returned_to_at_once()
    {
        var state = After(Hello, Ready);
        for (var i = 0; i < 100; i++)
            state = After(state, Lost, Hello, new GatewayEvent.SessionResumed(1));
        Assert.True(Assert.IsType<GatewayAction.Reconnect>(Assert.Single(GatewaySession.Step(state, Lost, 1).Actions)).After > TimeSpan.Zero);
        state = After(state, Beat, Acknowledged);
        Assert.Equal(TimeSpan.Zero, Assert.IsType<GatewayAction.Reconnect>(Assert.Single(GatewaySession.Step(state, Lost, 1).Actions)).After);
    }

    [Fact]
    public void A_connection_that_answers_beats_but_gives_no_session_is_left()
    {
        var state = After(Hello, Beat, Acknowledged);
        Assert.IsType<GatewayAction.Reconnect>(Assert.Single(GatewaySession.Step(state, Beat, 0).Actions));
    }

    [Theory]
    [InlineData("not a url")]
    [InlineData("https://resume.example")]
    public void An_address_to_resume_at_that_is_no_socket_s_is_left_aside(string url)
    {
        var state = After(Hello, new GatewayEvent.SessionReady(1, new Ready("abc", url)));
        Assert.Null(state.ResumeUrl);
        Assert.True(state.CanResume);
    }

    private static GatewayEvent Interaction(long sequence) =>
        new GatewayEvent.InteractionCreated(sequence, new Interaction { Id = "1", ApplicationId = "2", Type = InteractionType.Command, Token = "t" });

    private static GatewayState After(params GatewayEvent[] events) => After(new GatewayState(), events);

    private static GatewayState After(GatewayState state, params GatewayEvent[] events) =>
        events.Aggregate(state, (s, e) => GatewaySession.Step(s, e, 0.5).State);
}
