using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rest;

/// <summary>What to ask of Discord.</summary>
/// <param name="Json">The body; empty for none.</param>
/// <param name="Patience">From now to the last moment at which an answer is of use, waits and repetitions included.</param>
internal sealed record RestRequest(Route Route, ReadOnlyMemory<byte> Json, TimeSpan Patience)
{
    /// <summary>With any, the body goes as a form: <c>payload_json</c> and <c>files[n]</c>.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>How long one attempt may take before the next is made.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public override string ToString() => Route.ToString();
}
