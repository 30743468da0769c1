using StudyBot.Slack.Web;

namespace StudyBot.Slack.Sockets;

/// <summary>What happened on a line; <c>Number</c> is the connection's.</summary>
internal abstract record SocketEvent
{
    /// <summary>The time that <see cref="SocketState.WakeAt"/> names has come.</summary>
    internal sealed record Tick : SocketEvent;

    /// <summary>Hello.</summary>
    /// <param name="Lifetime">How long Slack means to keep the connection; null where it does not say.</param>
    internal sealed record Greeted(int Number, TimeSpan? Lifetime) : SocketEvent;

    /// <summary>Slack will close the connection: <c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c>, <c>too_many_websockets</c>.</summary>
    internal sealed record Announced(int Number, string Reason) : SocketEvent;

    /// <summary>It ended, or could not be made.</summary>
    internal sealed record Closed(int Number, string Why) : SocketEvent;

    /// <summary><c>apps.connections.open</c> gave no address.</summary>
    internal sealed record Refused(int Number, SlackResult Answer) : SocketEvent;
}
