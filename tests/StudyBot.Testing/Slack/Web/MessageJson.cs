using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Testing.Slack.Web;

/// <summary>Messages as the Web API and payloads show them.</summary>
internal static class MessageJson
{
    internal static JsonObject Message(FakeSlackMessage message, FakeSlackOptions options)
    {
        lock (message)
        {
            var json = new JsonObject
            {
                ["type"] = "message",
                ["user"] = message.AuthorId,
                ["ts"] = message.Ts,
                ["text"] = message.Text,
                ["team"] = options.TeamId,
            };
            if (message.FromBot)
                (json["bot_id"], json["app_id"]) = (options.BotId, options.AppId);
            if (message.ThreadTs is not null)
                json["thread_ts"] = message.ThreadTs;
            if (message.Blocks is { } blocks)
                json["blocks"] = JsonSerializer.SerializeToNode(blocks);
            if (message.Metadata is { } metadata)
                json["metadata"] = JsonSerializer.SerializeToNode(metadata);
            if (message.Edits > 0)
                json["edited"] = new JsonObject { ["user"] = message.AuthorId, ["ts"] = message.Ts };
            return json;
        }
    }
}
