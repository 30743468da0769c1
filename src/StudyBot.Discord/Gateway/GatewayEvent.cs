using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Gateway;

/// <summary>What happened on a shard's connection.</summary>
internal abstract record GatewayEvent
{
    /// <summary>Op 10: the connection stands, and this is how often to beat.</summary>
    internal sealed record Hello(TimeSpan Interval) : GatewayEvent;

    /// <summary>Op 11.</summary>
    internal sealed record BeatAcknowledged : GatewayEvent;

    /// <summary>Op 1 from Discord: beat at once.</summary>
    internal sealed record BeatRequested : GatewayEvent;

    /// <summary>The shell's timer.</summary>
    internal sealed record BeatDue : GatewayEvent;

    /// <summary>Op 7.</summary>
    internal sealed record ReconnectRequested : GatewayEvent;

    /// <summary>Op 9.</summary>
    internal sealed record SessionInvalid(bool Resumable) : GatewayEvent;

    /// <summary>Op 0 with something that is not read here.</summary>
    internal sealed record Dispatched(long Sequence) : GatewayEvent;

    internal sealed record SessionReady(long Sequence, Ready Session) : GatewayEvent;

    internal sealed record SessionResumed(long Sequence) : GatewayEvent;

    internal sealed record InteractionCreated(long Sequence, Interaction Interaction) : GatewayEvent;

    /// <summary>An interaction of a kind, or in a shape, that this build does not know.</summary>
    internal sealed record InteractionUnreadable(long Sequence) : GatewayEvent;

    /// <summary>The socket closed, or could not be opened; <paramref name="Code"/> is null where it just broke.</summary>
    internal sealed record Closed(int? Code) : GatewayEvent;

    /// <summary>A frame that says nothing to this bot, or nothing at all.</summary>
    internal sealed record Ignored : GatewayEvent;
}
