using System.Text.Json.Nodes;

namespace StudyBot.Testing.Slack.Web;

/// <summary>A response of the Web API: nearly always 200, with <c>ok</c>.</summary>
internal sealed record WebResult(int Status, JsonObject? Body)
{
    internal TimeSpan? RetryAfter { get; init; }

    internal string? ErrorName => (string?)Body?["error"];

    internal static WebResult Ok(JsonObject? body = null)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in body ?? [])
            answer[name] = value?.DeepClone();
        return new(200, answer);
    }

    /// <param name="messages">Go into <c>response_metadata</c>, as Slack explains itself.</param>
    internal static WebResult Error(string name, IEnumerable<string>? messages = null)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = name };
        if (messages is not null)
            body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(m => JsonValue.Create(m))]) };
        return new(200, body);
    }

    internal static WebResult TooMany(TimeSpan wait) =>
        new(429, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" }) { RetryAfter = wait };
}
