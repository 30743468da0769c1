using System.Text.Json.Nodes;

namespace StudyBot.Slack.Web;

/// <summary>What a call came to.</summary>
/// <param name="Body">Slack's answer; null where none came.</param>
/// <param name="Error">Slack's word for what was wrong (<c>not_in_channel</c>), or the client's own (<c>network</c>, <c>http_500</c>); null where it worked.</param>
internal sealed record SlackResult(JsonObject? Body, string? Error)
{
    public bool Succeeded => Error is null;

    /// <summary>Certainly not done: refused unread, held back here, or not a byte of it went out.</summary>
    public bool IsUnsent { get; init; }

    /// <summary>When Slack takes it, where it was refused unread and that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The token's, separated by commas, as the header <c>X-OAuth-Scopes</c> has them; null where it is absent.</summary>
    public string? GrantedScopes { get; init; }
}
