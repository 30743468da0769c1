using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Slack.Web;
using Step = (StudyBot.Slack.Sockets.SocketState State, System.Collections.Immutable.ImmutableArray<StudyBot.Slack.Sockets.SocketAction> Actions);

namespace StudyBot.Slack.Sockets;

/// <summary>What a line does about what happens to it, so that it always has a connection or is about to: pure, without a socket or a clock.</summary>
internal static class SocketLine
{
    /// <summary>From asking for an address to the hello.</summary>
    public static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);

    /// <summary>Slack closes some seconds after it announced that; what still comes until then is taken.</summary>
    public static readonly TimeSpan RetiringPatience = TimeSpan.FromSeconds(60);

    /// <summary>Waits grow from half of this to the cap.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    /// <summary>A connection that lasted so long was none of a loop's.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(30);

    /// <summary>More returns at once from connections that did not last are no longer cuts of a network but a loop.</summary>
    private const int MaxQuickReturns = 100;

    private static readonly TimeSpan Never = TimeSpan.MaxValue;

    /// <param name="now">Since the line's start.</param>
    /// <param name="random">0 to 1.</param>
    public static Step Step(SocketState state, SocketEvent happened, TimeSpan now, double random) => happened switch
    {
        SocketEvent.Tick => Wake(state, now, random),
        SocketEvent.Greeted greeted when greeted.Number != state.Number || state.Phase != SocketPhase.Opening => (state, [new SocketAction.Leave(greeted.Number)]),
        SocketEvent.Greeted greeted => (Greet(state, greeted, now), []),
        // One more would not help: others use up what Slack allows.
        SocketEvent.Announced { Reason: "too_many_websockets" } refused when IsCurrent(state, refused.Number) =>
            With(new SocketAction.Leave(refused.Number), Return(state with { Failures = Math.Max(1, state.Failures) }, "Slack counts too many connections of this app (ten are allowed)", now, random)),
        SocketEvent.Announced announced when IsCurrent(state, announced.Number) => Succeed(state, Reason(announced.Reason), now, random),
        SocketEvent.Closed closed when IsCurrent(state, closed.Number) => Return(state, closed.Why, now, random),
        SocketEvent.Closed closed => (state with { Retiring = state.Retiring.RemoveAll(r => r.Number == closed.Number) }, []),
        SocketEvent.Refused refused when IsCurrent(state, refused.Number) => SlackErrors.Final(refused.Answer, "Slack:AppToken") is { } line
            ? (state, [new SocketAction.Fail(line)])
            : Return(state with { Failures = Math.Max(1, state.Failures) }, SlackErrors.Remedy(refused.Answer), now, random),
        _ => (state, []),
    };

    /// <summary>While it waits there is none: what still comes is of one that was given up, and counts no second time.</summary>
    private static bool IsCurrent(SocketState state, int number) => number == state.Number && state.Phase != SocketPhase.Waiting;

    private static Step Wake(SocketState state, TimeSpan now, double random)
    {
        var overdue = state.Retiring.Where(r => r.LeaveAt <= now).Select(SocketAction (r) => new SocketAction.Leave(r.Number)).ToImmutableArray();
        state = state with { Retiring = state.Retiring.RemoveAll(r => r.LeaveAt <= now) };
        var (next, actions) = state.Due > now ? (state, []) : state.Phase switch
        {
            SocketPhase.Waiting => Open(state, now),
            SocketPhase.Opening => With(new SocketAction.Leave(state.Number), Return(state, "no hello in time", now, random)),
            _ => Succeed(state, "renewed ahead of its end", now, random),
        };
        return (next, [.. overdue, .. actions]);
    }

    private static SocketState Greet(SocketState state, SocketEvent.Greeted greeted, TimeSpan now) => state with
    {
        Phase = SocketPhase.Live,
        LiveSince = now,
        Failures = 0,
        Due = state.RenewsEarly && greeted.Lifetime is { } lifetime ? now + (lifetime / 2) : Never,
        RenewsEarly = state.RenewsEarly && greeted.Lifetime is null,
        Retiring = [.. state.Retiring.Select(r => r.LeaveAt == Never ? r with { LeaveAt = now + RetiringPatience } : r)],
    };

    /// <summary>The next connection first; the old one goes on until Slack ends it, or until the next one has stood for a while.</summary>
    private static Step Succeed(SocketState state, string why, TimeSpan now, double random) =>
        Return(state with { Retiring = state.Retiring.Add(new RetiringSocket(state.Number, Never)) }, why, now, random);

    /// <summary>At once the first time, then by <see cref="Backoff"/>.</summary>
    private static Step Return(SocketState state, string why, TimeSpan now, double random)
    {
        if (state.Phase == SocketPhase.Live && now - state.LiveSince >= Lasting)
            state = state with { QuickReturns = 0 };
        var tell = new SocketAction.Tell(why, TimeSpan.Zero);
        if (state is { Failures: 0, QuickReturns: < MaxQuickReturns })
            return With(tell, Open(state with { Failures = 1, QuickReturns = state.QuickReturns + 1 }, now));
        var wait = Backoff.After(FirstWait, state.Failures, MaxWait, random);
        return (state with { Phase = SocketPhase.Waiting, Due = now + wait, Failures = state.Failures + 1 }, [tell with { After = wait }]);
    }

    private static Step Open(SocketState state, TimeSpan now) =>
        (state with { Phase = SocketPhase.Opening, Number = state.Number + 1, Due = now + HelloPatience }, [new SocketAction.Open(state.Number + 1)]);

    private static Step With(SocketAction first, Step rest) => (rest.State, [first, .. rest.Actions]);

    private static string Reason(string reason) => reason switch
    {
        "link_disabled" => SlackErrors.Remedy(reason),
        "warning" => "Slack closes the connection soon",
        "refresh_requested" => "Slack asks for a fresh connection",
        _ => "Slack announced the end of the connection",
    };
}
