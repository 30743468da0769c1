using NodaTime;

namespace StudyBot.Core.Prompts;

/// <param name="CatchUp">How long after its time a prompt is still posted.</param>
/// <param name="Settling">After a request whose end is unknown: by then it has either arrived or never will.</param>
/// <param name="Retry">Between two tries that came to nothing.</param>
/// <param name="Lease">For how long a process has an occurrence to itself: longer than any request may take.</param>
public sealed record OutboxRules(Duration CatchUp, Duration Settling, Duration Retry, Duration Lease)
{
    /// <summary>Between two tries at most.</summary>
    public static readonly Duration LongestWait = Duration.FromMinutes(15);

    /// <summary>What was due longer ago is nobody's concern any more.</summary>
    public static readonly Duration LooksBack = Duration.FromDays(14);

    public static readonly OutboxRules Default = new(Duration.FromHours(6), Duration.FromSeconds(60), Duration.FromSeconds(30), Duration.FromSeconds(90));
}
