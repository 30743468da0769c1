using System.Text.Json;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord.Interactions;

/// <summary>One interaction from its creation to all that followed. Its lists are guarded by <see cref="Gate"/>.</summary>
internal sealed class FakeInteraction
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal required ulong Id { get; init; }
    internal required string Token { get; init; }
    internal required InteractionKind Kind { get; init; }
    internal required Person By { get; init; }
    internal required long Created { get; init; }
    /// <summary>The message whose button or select it was.</summary>
    internal FakeMessage? Source { get; init; }
    /// <summary>When INTERACTION_CREATE was last handed to a socket; 0 before.</summary>
    internal long Sent { get; set; }
    internal long AnsweredAt { get; set; }
    internal bool WasLate { get; set; }
    internal bool WasRepeated { get; set; }
    internal int? CallbackType { get; set; }
    internal bool Ephemeral { get; set; }
    /// <summary>What <c>@original</c> means.</summary>
    internal FakeMessage? Original { get; set; }
    internal List<FakeMessage> FollowUps { get; } = [];
    internal JsonElement? Choices { get; set; }
    internal JsonElement? Modal { get; set; }
    internal RateBucket Bucket { get; } = new();
    internal Lock Gate { get; } = new();

    internal bool IsAnswered => CallbackType is not null;
    internal Task Answered => _answered.Task;
    /// <summary>There is something to see: for a deferred answer, its content.</summary>
    internal Task Settled => _settled.Task;

    internal void MarkAnswered() => _answered.TrySetResult();

    internal void MarkSettled() => _settled.TrySetResult();
}
