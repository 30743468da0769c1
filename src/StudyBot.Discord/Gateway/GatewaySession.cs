using System.Collections.Immutable;
using StudyBot.Core.Chat;

namespace StudyBot.Discord.Gateway;

/// <summary>What a shard does about what happens to it: pure, so that every turn can be tested without a socket or a clock.</summary>
internal static class GatewaySession
{
    /// <summary>Waits grow from half of this to the cap.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    /// <summary>On average 960 identifies a day, of Discord's 1,000.</summary>
    private static readonly TimeSpan MaxInvalidWait = TimeSpan.FromSeconds(120);

    /// <summary>READY and RESUMED follow within seconds, where they follow at all.</summary>
    private static readonly TimeSpan SessionPatience = TimeSpan.FromSeconds(20);

    /// <summary>More returns than this between two acknowledged beats are no longer cuts of a network but a loop.</summary>
    private const int MaxQuickReturns = 100;

    /// <param name="random">0 to 1.</param>
    public static (GatewayState State, ImmutableArray<GatewayAction> Actions) Step(GatewayState state, GatewayEvent happened, double random) => happened switch
    {
        GatewayEvent.Hello hello => Greet(state, hello, random),
        GatewayEvent.BeatDue when state.AwaitsAck => Return(state, "no answer to the last heartbeat", random),
        GatewayEvent.BeatDue when !state.IsEstablished && state.Waited >= SessionPatience => Return(state, "no session in time", random),
        GatewayEvent.BeatDue => (state with { AwaitsAck = true, Waited = state.Waited + state.BeatEvery }, [new GatewayAction.SendBeat(state.Sequence), new GatewayAction.ScheduleBeat(state.BeatEvery)]),
        // Not awaited: the next beat on schedule may follow at once, and would take a healthy connection for a dead one.
        GatewayEvent.BeatRequested => (state, [new GatewayAction.SendBeat(state.Sequence)]),
        GatewayEvent.BeatAcknowledged => (state with { AwaitsAck = false, QuickReturns = 0, Invalidations = state.IsEstablished ? 0 : state.Invalidations }, []),
        GatewayEvent.ReconnectRequested => Return(state, "asked to", random),
        GatewayEvent.SessionInvalid invalid => Invalidate(state, invalid, random),
        GatewayEvent.SessionReady ready => (state with
        {
            SessionId = ready.Session.SessionId,
            ResumeUrl = ResumeUrlOf(ready.Session.ResumeGatewayUrl),
            Sequence = ready.Sequence,
            IsEstablished = true,
            Failures = 0,
        }, []),
        GatewayEvent.SessionResumed resumed => (Advance(state, resumed.Sequence) with { IsEstablished = true, Failures = 0 }, []),
        GatewayEvent.Dispatched dispatched => (Advance(state, dispatched.Sequence), []),
        // The ones after it count on from its number.
        GatewayEvent.InteractionUnreadable unreadable => (Advance(state, unreadable.Sequence), []),
        // Resuming may bring again what came before the cut.
        GatewayEvent.InteractionCreated again when again.Sequence <= state.Sequence => (state, []),
        GatewayEvent.InteractionCreated created => (Advance(state, created.Sequence), [new GatewayAction.Deliver(created.Interaction)]),
        GatewayEvent.Closed { Code: { } code } when CloseCodes.Final(code) is { } line => (state, [new GatewayAction.Fail(line)]),
        GatewayEvent.Closed { Code: { } code } when CloseCodes.EndsSession(code) => Return(Forget(state), $"closed with {code}", random),
        GatewayEvent.Closed closed => Return(state, closed.Code is { } code ? $"closed with {code}" : "connection lost", random),
        _ => (state, []),
    };

    private static (GatewayState, ImmutableArray<GatewayAction>) Greet(GatewayState state, GatewayEvent.Hello hello, double random)
    {
        // Twice as often as asked: then silence is noticed within the interval that Discord named, not within two.
        var every = hello.Interval / 2;
        return (state with { BeatEvery = every, AwaitsAck = false },
        [
            state.CanResume ? new GatewayAction.SendResume(state.SessionId!, state.Sequence!.Value) : new GatewayAction.SendIdentify(),
            // Jittered, so that a thousand bots that lost one server do not beat as one.
            new GatewayAction.ScheduleBeat(every * random),
        ]);
    }

    /// <summary>At once the first time, then by <see cref="Backoff"/>.</summary>
    private static (GatewayState, ImmutableArray<GatewayAction>) Return(GatewayState state, string why, double random)
    {
        var atOnce = state is { Failures: 0, QuickReturns: < MaxQuickReturns };
        var wait = atOnce ? TimeSpan.Zero : Backoff.After(FirstWait, state.Failures, MaxWait, random);
        return (Fresh(state) with { Failures = state.Failures + 1, QuickReturns = state.QuickReturns + (atOnce ? 1 : 0) }, [new GatewayAction.Reconnect(wait, why)]);
    }

    /// <summary>Discord, "Resuming": wait a random 1 to 5 s before the next identify. Longer each time in a row: the day has 1,000 identifies.</summary>
    private static (GatewayState, ImmutableArray<GatewayAction>) Invalidate(GatewayState state, GatewayEvent.SessionInvalid invalid, double random)
    {
        var next = (invalid.Resumable ? Fresh(state) : Forget(state)) with { Failures = state.Failures + 1, Invalidations = state.Invalidations + 1 };
        var (asked, grown) = (OneToFive(random), Backoff.After(FirstWait, next.Invalidations, MaxInvalidWait, random));
        return (next, [new GatewayAction.Reconnect(asked > grown ? asked : grown, invalid.Resumable ? "session invalid for now" : "session invalid")]);
    }

    private static TimeSpan OneToFive(double random) => TimeSpan.FromSeconds(1 + 4 * random);

    private static GatewayState Forget(GatewayState state) => Fresh(state) with { SessionId = null, ResumeUrl = null, Sequence = null };

    private static GatewayState Fresh(GatewayState state) => state with { AwaitsAck = false, BeatEvery = TimeSpan.Zero, IsEstablished = false, Waited = TimeSpan.Zero };

    private static GatewayState Advance(GatewayState state, long sequence) => sequence > (state.Sequence ?? long.MinValue) ? state with { Sequence = sequence } : state;

    private static Uri? ResumeUrlOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("ws" or "wss") ? uri : null;
}
