namespace StudyBot.Discord.Gateway;

/// <summary>What a shard knows. Immutable.</summary>
internal sealed record GatewayState
{
    /// <summary>Null where the next connection has to identify.</summary>
    public string? SessionId { get; init; }

    /// <summary>Where to resume; null for the address that every session begins at.</summary>
    public Uri? ResumeUrl { get; init; }

    /// <summary>Of the last event; null before the first.</summary>
    public long? Sequence { get; init; }

    /// <summary>Zero until HELLO.</summary>
    public TimeSpan BeatEvery { get; init; }

    public bool AwaitsAck { get; init; }

    /// <summary>Whether READY or RESUMED has come on this connection.</summary>
    public bool IsEstablished { get; init; }

    /// <summary>How long this connection has been up without being established, counted in beats.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Connections in a row that came to nothing.</summary>
    public int Failures { get; init; }

    /// <summary>Times that it came back at once since Discord last acknowledged a beat.</summary>
    public int QuickReturns { get; init; }

    /// <summary>Times that Discord declared a session invalid since it last acknowledged a beat of an established one.</summary>
    public int Invalidations { get; init; }

    public bool CanResume => SessionId is not null && Sequence is not null;
}
