using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Testing.Slack;

/// <summary>A modal or a home tab that a person has before them.</summary>
internal sealed class FakeView
{
    internal required string Id { get; init; }
    internal required string UserId { get; init; }
    internal required JsonElement Body { get; set; }
    internal required string Hash { get; set; }
    internal string? Previous { get; init; }
    internal string? Root { get; init; }
    internal bool Open { get; set; } = true;
    /// <summary>Filled in so far, by block and action id, in the form of <c>view.state.values</c>.</summary>
    internal ConcurrentDictionary<(string Block, string Action), JsonObject> State { get; } = new();

    internal bool IsModal => Body.GetProperty("type").GetString() == "modal";
    internal string? ExternalId => Body.TryGetProperty("external_id", out var id) ? id.GetString() : null;
}
