using System.Globalization;
using System.Text.Json;
using StudyBot.Testing.Slack.Contract;

namespace StudyBot.Testing.Slack.Web;

/// <summary>A call that has passed the contract.</summary>
/// <param name="Granted">The token's scopes.</param>
internal sealed record WebCall(SlackMethod Method, IReadOnlyDictionary<string, JsonElement> Arguments, IReadOnlyList<string> Granted, Uri BaseUrl)
{
    internal string? Text(string name) => Arguments.TryGetValue(name, out var value) ? value.ToString() : null;

    internal string Needed(string name) => Text(name)!;

    internal JsonElement? Json(string name) => Arguments.TryGetValue(name, out var value) ? value : null;

    internal bool Flag(string name) => Text(name) is "true" or "True" or "1";

    internal int Number(string name, int otherwise) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>The refusal where the conversation takes a scope that the token lacks.</summary>
    internal WebResult? Lacks(ChannelKind kind) => Method.ScopeFor(kind) is { } scope && !Granted.Contains(scope) ? MissingScope(scope) : null;

    internal WebResult MissingScope(string scope)
    {
        var refused = WebResult.Error("missing_scope");
        refused.Body!["needed"] = scope;
        refused.Body["provided"] = string.Join(',', Granted);
        return refused;
    }
}
