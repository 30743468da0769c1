using System.Text.Json.Nodes;
using StudyBot.Core.Prompts;

namespace StudyBot.Discord.Registration;

/// <summary><c>/prompt</c> as it is registered: a subcommand for each of the core's. For servers alone; who may what, the desk decides by subcommand.</summary>
internal static class PromptCommands
{
    public const string Name = "prompt";

    public const string Description = "Discussion prompts: schedule them, see them before, skip, swap and suggest some";

    /// <summary>Discord's types of options.</summary>
    private const int Subcommand = 1, Text = 3, Number = 4, Channel = 7, Role = 8;

    /// <summary>What is completed is at most as long as a choice may be.</summary>
    private const int LongestChoice = 100;

    /// <summary>More than any prompt may have: what is too long is refused kindly by the core.</summary>
    private const int LongestText = 1000;

    /// <summary>Text, announcements, forums, and public threads in them.</summary>
    private static readonly int[] s_channels = [0, 5, 15, 10, 11];

    public static JsonObject Definition => Described(
        new JsonObject
        {
            ["type"] = 1,
            ["name"] = Name,
            ["integration_types"] = new JsonArray(0),
            ["contexts"] = new JsonArray(0),
            ["options"] = new JsonArray([.. PromptCommand.All.Select(Of)]),
        },
        Description);

    private static JsonObject Of(PromptCommand command) => Described(
        new JsonObject
        {
            ["type"] = Subcommand,
            ["name"] = command.Name,
            // Discord wants the required ones first.
            ["options"] = new JsonArray([.. command.Options.OrderByDescending(o => o.IsRequired).Select(Of)]),
        },
        command.Summary);

    private static JsonObject Of(PromptOption option)
    {
        var described = Described(new JsonObject { ["name"] = option.Name, ["required"] = option.IsRequired }, option.Hint);
        switch (option.Kind)
        {
            case PromptOptionKind.Number:
                (described["type"], described["min_value"]) = (Number, 0);
                break;
            case PromptOptionKind.Channel:
                (described["type"], described["channel_types"]) = (Channel, new JsonArray([.. s_channels.Select(c => JsonValue.Create(c))]));
                break;
            case PromptOptionKind.Role:
                described["type"] = Role;
                break;
            case PromptOptionKind.Choice:
                (described["type"], described["choices"]) = (Text, new JsonArray([.. option.Choices.Select(c => new JsonObject { ["name"] = c, ["value"] = c })]));
                break;
            case PromptOptionKind.Text:
                (described["type"], described["max_length"]) = (Text, LongestText);
                break;
            default:
                (described["type"], described["autocomplete"], described["max_length"]) = (Text, true, LongestChoice);
                break;
        }

        return described;
    }

    private static JsonObject Described(JsonObject described, string english)
    {
        described["description"] = english;
        if (PromptTexts.Of(english) is { } localized)
            described["description_localizations"] = localized;
        return described;
    }
}
