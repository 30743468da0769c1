using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Experience;

/// <summary>The forms that people fill in, and what they hold when they come back.</summary>
internal static class Forms
{
    /// <summary>The global shortcut, and the form that it opens.</summary>
    public const string Ask = "ask";

    /// <summary>The shortcut's name in the manifest.</summary>
    public const string AskName = "Ask StudyBot";

    /// <summary>Where it is said, too, what is wrong with a form as a whole.</summary>
    public const string TextField = "text";

    private const string CommandField = "command";
    private const string TermField = "term";

    /// <summary>For a command that takes a long text.</summary>
    public static JsonObject LongText(CommandDescription command, ViewMemo memo) => View.Form(
        ControlCode.OfForm(command.Name[1..]), command.OnMessage ?? command.Summary, "Look it up", memo.ToString(),
        Block.Input(TextField, Label(command.Argument ?? TextField), Block.TextField(TextField, multiline: true), command.ArgumentHint));

    /// <summary>Any command that takes an argument, over the reading's terms.</summary>
    public static JsonObject AskAnything(IEnumerable<CommandDescription> commands, ViewMemo memo)
    {
        (string Value, string Label)[] offered = [.. commands.Where(c => c.Argument is not null).Select(c => (c.Name[1..], $"{Label(c.Name[1..])}: {c.Summary}"))];
        return View.Form(
            ControlCode.OfForm(Ask), "Ask the reading", "Ask", memo.ToString(),
            Block.Input(CommandField, "What do you want to know?", Block.Select(CommandField, "Choose", offered, offered.FirstOrDefault().Value)),
            Block.Input(TermField, "A term of the reading", Block.ExternalSelect(TermField, "Type to find a term"), optional: true),
            Block.Input(TextField, "Or in your own words", Block.TextField(TextField, multiline: false), optional: true));
    }

    /// <summary>The command chosen in a form so far, with its slash.</summary>
    public static string CommandOf(JsonObject payload) => "/" + payload.At("view", "state", "values").At(CommandField, CommandField).Text("selected_option", "value");

    /// <summary>What a form that was sent back asks; an argument may be empty. Null where it is none of these.</summary>
    public static (CommandDescription Command, string Argument)? Read(JsonObject payload, IEnumerable<CommandDescription> commands)
    {
        if (!ControlCode.TryReadForm(payload.Text("view", "callback_id"), out var form))
            return null;
        var values = payload.At("view", "state", "values");
        var text = values.Text(TextField, TextField, "value")?.Trim() ?? "";
        if (form != Ask)
            return commands.FirstOrDefault(c => c.TakesLongText && c.Name == "/" + form) is { } command ? (command, text) : null;
        var chosen = CommandOf(payload);
        return commands.FirstOrDefault(c => c.Name == chosen) is { } asked
            ? (asked, text.Length > 0 ? text : values.At(TermField, TermField).Text("selected_option", "value") ?? "")
            : null;
    }

    /// <summary>Leaves the form open with what was written, and says why.</summary>
    public static JsonObject Refused(string why, string field = TextField) => new() { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = why } };

    private static string Label(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
