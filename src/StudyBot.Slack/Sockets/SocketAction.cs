namespace StudyBot.Slack.Sockets;

/// <summary>What the shell is to do.</summary>
internal abstract record SocketAction
{
    /// <summary>Ask for an address and connect.</summary>
    internal sealed record Open(int Number) : SocketAction;

    internal sealed record Leave(int Number) : SocketAction;

    /// <summary>Say in the log why there is to be another connection, and after how long.</summary>
    internal sealed record Tell(string Why, TimeSpan After) : SocketAction;

    /// <summary>There is no going on.</summary>
    internal sealed record Fail(string Line) : SocketAction;
}
