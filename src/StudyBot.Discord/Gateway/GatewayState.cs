namespace StudyBot.Discord.Gateway;

/// <summary>What a shard knows. Immutable.</summary>
internal sealed record GatewayState
{
    /// <summary>Null where the next connection has to identify.</summary>
    public string? SessionId { get; init; }

    /// <summary>The session's own address; null where Discord named none.</summary>
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

    /// <summary>
    /// Where the next connection resumes; null for the address that every session begins at. After a few connections that came to
    /// nothing the two take turns: the session's own host may be gone for good, and any other gateway can resume it.
    /// </summary>
    public Uri? ResumeAt => CanResume && (Failures <= OwnAddressTries || Failures % 2 == 0) ? ResumeUrl : null;

    private const int OwnAddressTries = 2;

    public bool CanResume => SessionId is not null && Sequence is not null;
}
