namespace StudyBot.Testing.Discord.People;

/// <summary>What came of an interaction, as the person sees it.</summary>
public sealed record Seen
{
    public required ulong InteractionId { get; init; }
    public required AnswerStatus Status { get; init; }
    /// <summary>The type of the first answer (4 message, 5 deferred, 6 and 7 update, 8 choices, 9 modal); null without one.</summary>
    public int? CallbackType { get; init; }
    /// <summary>From INTERACTION_CREATE handed to the socket to the arrival of the answer.</summary>
    public double Microseconds { get; init; }
    /// <summary>The answer, its follow-ups and the message that it changed, in order.</summary>
    public IReadOnlyList<SeenMessage> Messages { get; init; } = [];
    public IReadOnlyList<SeenChoice> Choices { get; init; } = [];
    public SeenModal? Modal { get; init; }

    /// <summary>All of it as text.</summary>
    public string Text => string.Join("\n\n", Messages.Select(m => m.Text).Concat(Modal is { } modal ? [modal.Text] : []).Concat(Choices.Count > 0 ? [string.Join('\n', Choices.Select(c => $"- {c.Name}"))] : []));
}
