using System.Text.Json.Nodes;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Rendering;

/// <summary>The App Home: what the bot can do, what answers in this workspace, and what is kept.</summary>
internal static class HomeRenderer
{
    /// <summary>The action's id of the button that asks what is kept.</summary>
    public const string PrivacyAction = "home-privacy";

    /// <param name="shortcut">The name of the one that opens a form.</param>
    /// <param name="settings">What is set in this workspace.</param>
    /// <param name="coming">The next prompts, one line each; null where none are posted at all.</param>
    public static JsonObject Render(IEnumerable<CommandDescription> commands, string botUserId, string shortcut, Outgoing settings, IReadOnlyList<string>? coming = null)
    {
        CommandDescription[] all = [.. commands];
        return View.Home(
        [
            Block.Header("What you can ask"),
            Block.RichText(
                Block.Section(Block.Inline("I answer from the reading and only from it: the author's own sentences, verbatim, with the printed page.")),
                Block.Bullets([.. all.Where(c => c.Argument is not null).Select(Line), "/studybot help, settings, readings or privacy: what else there is", .. all.Where(c => c.OnMessage is not null).Select(c => $"In the menu of a message: {c.OnMessage}"), $"Among the shortcuts, wherever you write: {shortcut}, with the reading's terms to choose from"]),
                Block.Section([.. Block.Inline("In a thread, mention me: "), Block.User(botUserId), .. Block.Inline($" {all.FirstOrDefault(c => c.Argument is not null)?.Example[1..]}. In a direct message, just write it.")])),
            Block.Header("In this workspace"),
            .. settings.Blocks,
            .. coming is null ? Array.Empty<JsonObject>() :
            [
                Block.Header("Coming prompts"),
                Block.RichText(coming.Count > 0 ? Block.Bullets(coming) : Block.Section(Block.Inline("None are scheduled; instructors set them with /prompt schedule, and everybody may propose one with /prompt suggest."))),
            ],
            Block.Header("What I keep"),
            Block.Actions([Block.Button("Privacy …", DeskCommands.Privacy, PrivacyAction)]),
        ]);
    }

    private static string Line(CommandDescription command) =>
        $"{command.Name} {command.Argument}: {command.Summary}, for example {command.Example}";
}
