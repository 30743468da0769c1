namespace StudyBot.Testing.Slack.People;

/// <summary>What came of something that a person did, as the person sees it.</summary>
public sealed record Seen
{
    public required string Id { get; init; }
    public required AckStatus Status { get; init; }
    /// <summary>From the handing over to the socket (or the request) to the arrival of the acknowledgement.</summary>
    public double Microseconds { get; init; }
    /// <summary>Handed over so often: more than once only for events.</summary>
    public int Attempts { get; init; }
    /// <summary>What Slack itself tells the person, where the application did not acknowledge.</summary>
    public string? Notice { get; init; }
    /// <summary>The timestamp of what the person wrote: the root of the thread that an answer opens.</summary>
    public string? Ts { get; init; }
    /// <summary>The answers and the messages that were changed, in order.</summary>
    public IReadOnlyList<SeenMessage> Messages { get; init; } = [];
    public SeenView? View { get; init; }
    public IReadOnlyList<SeenOption> Options { get; init; } = [];
    /// <summary>By block id, below the inputs of a modal.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();
    public bool ViewClosed { get; init; }

    public bool IsAcked => Status == AckStatus.Acked;

    /// <summary>All of it as text.</summary>
    public string Text => string.Join("\n\n",
        ((string?[])[Notice, .. Messages.Where(m => !m.Deleted).Select(m => m.Text), View?.Text,
            Options.Count > 0 ? string.Join('\n', Options.Select(o => $"- {o.Text}")) : null,
            Errors.Count > 0 ? string.Join('\n', Errors.Select(e => $"! {e.Key}: {e.Value}")) : null,
            ViewClosed ? "(the dialog closed)" : null]).Where(t => !string.IsNullOrEmpty(t)));
}
