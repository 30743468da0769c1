using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Experience;

/// <summary>What drops down from an external select while a person types: the reading's terms.</summary>
internal static class Suggestions
{
    public static JsonObject Answer(ChatDesk desk, JsonObject payload, Asker asker) =>
        Of(desk.Complete(payload.Text("value") ?? "", ViewMemo.Of(payload).Reading, asker, Block.MaxOptions, Forms.ChosenIn(payload)));

    public static JsonObject Of(IEnumerable<string> terms) => new()
    {
        ["options"] = new JsonArray([.. terms.Where(t => t.Length > 0 && SlackText.Length(t) <= Block.LongestValue).Take(Block.MaxOptions).Select(t => Block.Option((t, t)))]),
    };
}
