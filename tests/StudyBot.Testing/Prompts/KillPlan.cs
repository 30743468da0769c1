namespace StudyBot.Testing.Prompts;

/// <summary>How long and how roughly workers are treated.</summary>
public sealed record KillPlan
{
    public required int Schedules { get; init; }

    /// <summary>Over which they are due; 0 where all have been due for some minutes when the first worker starts.</summary>
    public required int Minutes { get; init; }

    public required int Kills { get; init; }

    /// <summary>On the one database.</summary>
    public int Workers { get; init; } = 1;

    public int Seed { get; init; } = 1;

    /// <summary>Channels of each platform.</summary>
    public int Channels { get; init; } = 25;

    public int Forums { get; init; } = 25;

    /// <summary>Of the requests that write, which go wrong; see <see cref="PromptFakes.Misbehave"/>.</summary>
    public double Share { get; init; } = 0.3;

    /// <summary>Lease and settling time. A worker waits half of it for a request at most, so that what is sent at the last moment and done late is done within the whole of it: the rest has to be longer than <see cref="Lateness"/>.</summary>
    public int SettleSeconds { get; init; } = 30;

    /// <summary>Longer than the ten seconds that a worker gives a platform to answer.</summary>
    public TimeSpan Lateness { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Of every request, so that there are moments between sent, done and answered to be killed in.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>From the first start to the last kill, where nothing is due any more.</summary>
    public TimeSpan KillsWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the platforms go on misbehaving when nobody is killed any more.</summary>
    public bool MisbehavesToTheEnd { get; init; } = true;

    /// <summary>After the last kill.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);
}
