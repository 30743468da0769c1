using System.Text.Json.Nodes;
using StudyBot.Core.Chat;

namespace StudyBot.Discord.Registration;

internal sealed class CommandSet(ICommandDispatcher dispatcher)
{
    public JsonArray Build() => [.. dispatcher.Commands.Select(c => new JsonObject { ["type"] = 1, ["name"] = c.Name[1..], ["description"] = c.Summary })];
}
