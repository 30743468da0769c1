using System.Text.Json.Nodes;

namespace StudyBot.Discord.Registration;

internal sealed class CommandSet
{
    public JsonArray Build() => [];
}
