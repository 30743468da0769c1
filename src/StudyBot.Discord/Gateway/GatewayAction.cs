using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Gateway;

/// <summary>What the shell is to do.</summary>
internal abstract record GatewayAction
{
    internal sealed record SendIdentify : GatewayAction;

    internal sealed record SendResume(string SessionId, long Sequence) : GatewayAction;

    internal sealed record SendBeat(long? Sequence) : GatewayAction;

    /// <summary>Raise <see cref="GatewayEvent.BeatDue"/> after this long, instead of any earlier plan.</summary>
    internal sealed record ScheduleBeat(TimeSpan After) : GatewayAction;

    internal sealed record Deliver(Interaction Interaction) : GatewayAction;

    /// <summary>Leave the connection with 4000, which keeps the session, and come back.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Reconnect(TimeSpan After, string Why) : GatewayAction;

    /// <summary>There is no coming back.</summary>
    internal sealed record Fail(string Line) : GatewayAction;
}
