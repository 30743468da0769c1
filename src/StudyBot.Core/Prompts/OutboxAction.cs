using NodaTime;

namespace StudyBot.Core.Prompts;

/// <summary>What to do next about an occurrence.</summary>
public abstract record OutboxAction
{
    private OutboxAction()
    {
    }

    /// <summary>Nothing, ever again.</summary>
    public sealed record Rest : OutboxAction;

    public sealed record Wait(Instant Until) : OutboxAction;

    /// <summary>Write down that it is being sent, then send it.</summary>
    public sealed record Send : OutboxAction;

    /// <summary>Look on the platform whether it is there.</summary>
    public sealed record Search : OutboxAction;

    /// <summary>Open the thread under it.</summary>
    public sealed record OpenThread : OutboxAction;

    /// <summary>It has come to its end: tell the instructor that it came to nothing, or ask.</summary>
    public sealed record Tell : OutboxAction;
}
