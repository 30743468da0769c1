using System.Globalization;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Rendering;

/// <summary>
/// Block Kit's blocks and elements. What is written by others goes into rich text and plain text, which Slack does not parse;
/// no text here is <c>mrkdwn</c>. Lengths are Slack's limits: docs.slack.dev/reference/block-kit.
/// </summary>
internal static class Block
{
    private const int LongestPlain = 3000, LongestInput = 2000, LongestLabel = 75, LongestOption = 75, LongestPlaceholder = 150, LongestHeader = 150, LongestAlternative = 2000, LongestField = 3000;

    /// <summary>Options of a select.</summary>
    public const int MaxOptions = 100;

    /// <summary>Of an option's value.</summary>
    public const int LongestValue = 150;

    public static JsonObject RichText(params IEnumerable<JsonObject> parts) => new() { ["type"] = "rich_text", ["elements"] = Array(parts) };

    public static JsonObject Section(params IEnumerable<JsonObject> inline) => Part("rich_text_section", inline);

    public static JsonObject Quote(params IEnumerable<JsonObject> inline) => Part("rich_text_quote", inline);

    public static JsonObject Preformatted(string text) => Part("rich_text_preformatted", Inline(text));

    public static JsonObject Bullets(IEnumerable<string> lines) => new() { ["type"] = "rich_text_list", ["style"] = "bullet", ["elements"] = Array(lines.Select(l => Section(Inline(l)))) };

    /// <summary>Letter for letter; nothing for no text. Longer texts are parted as Slack parts them, which is not seen.</summary>
    public static IEnumerable<JsonObject> Inline(string text, bool bold = false) => SlackText.Pieces(VisibleText.Of(text), LongestPlain).Select(piece =>
    {
        var element = new JsonObject { ["type"] = "text", ["text"] = piece };
        if (bold)
            element["style"] = new JsonObject { ["bold"] = true };
        return element;
    });

    public static IEnumerable<JsonObject> Italic(string text) => Inline(text).Select(element =>
    {
        element["style"] = new JsonObject { ["italic"] = true };
        return element;
    });

    /// <summary>Shows the person's name.</summary>
    public static JsonObject User(string id) => new() { ["type"] = "user", ["user_id"] = id };

    /// <summary>Notifies the group.</summary>
    public static JsonObject UserGroup(string id) => new() { ["type"] = "usergroup", ["usergroup_id"] = id };

    public static JsonObject Context(string text) => new() { ["type"] = "context", ["elements"] = Array([Plain(text, LongestPlain)]) };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, LongestHeader) };

    /// <param name="fileId">Of an upload.</param>
    public static JsonObject Image(string fileId, string alternativeText) =>
        new() { ["type"] = "image", ["slack_file"] = new JsonObject { ["id"] = fileId }, ["alt_text"] = SlackText.Short(alternativeText, LongestAlternative) };

    /// <param name="id">Comes back with the action; unique in its message.</param>
    public static JsonObject Actions(IEnumerable<JsonObject> elements, string? id = null)
    {
        var block = new JsonObject { ["type"] = "actions", ["elements"] = Array(elements) };
        if (id is not null)
            block["block_id"] = id;
        return block;
    }

    public static JsonObject Button(string label, string value, string action, string? style = null)
    {
        var button = new JsonObject { ["type"] = "button", ["text"] = Plain(label, LongestLabel), ["value"] = value, ["action_id"] = action };
        if (style is not null)
            button["style"] = style;
        return button;
    }

    public static JsonObject Select(string action, string placeholder, IEnumerable<(string Value, string Label)> options, string? chosen = null)
    {
        (string Value, string Label)[] offered = [.. options.Take(MaxOptions)];
        var select = new JsonObject { ["type"] = "static_select", ["action_id"] = action, ["placeholder"] = Plain(placeholder, LongestPlaceholder), ["options"] = Array(offered.Select(Option)) };
        if (offered.Any(o => o.Value == chosen))
            select["initial_option"] = Option(offered.First(o => o.Value == chosen));
        return select;
    }

    /// <summary>Its options are asked for while a person types, from nothing typed on.</summary>
    public static JsonObject ExternalSelect(string action, string placeholder) =>
        new() { ["type"] = "external_select", ["action_id"] = action, ["placeholder"] = Plain(placeholder, LongestPlaceholder), ["min_query_length"] = 0 };

    public static JsonObject TextField(string action, bool multiline) =>
        new() { ["type"] = "plain_text_input", ["action_id"] = action, ["multiline"] = multiline, ["max_length"] = LongestField };

    /// <summary>A whole number.</summary>
    public static JsonObject Number(string action, int least, int most, int given) => new()
    {
        ["type"] = "number_input",
        ["action_id"] = action,
        ["is_decimal_allowed"] = false,
        ["min_value"] = least.ToString(CultureInfo.InvariantCulture),
        ["max_value"] = most.ToString(CultureInfo.InvariantCulture),
        ["initial_value"] = given.ToString(CultureInfo.InvariantCulture),
    };

    public static JsonObject Input(string id, string label, JsonObject element, string? hint = null, bool optional = false)
    {
        var input = new JsonObject { ["type"] = "input", ["block_id"] = id, ["label"] = Plain(label, LongestInput), ["element"] = element, ["optional"] = optional };
        if (hint is { Length: > 0 })
            input["hint"] = Plain(hint, LongestInput);
        return input;
    }

    public static JsonObject Option((string Value, string Label) option) => new() { ["text"] = Plain(option.Label, LongestOption), ["value"] = option.Value };

    public static JsonObject Plain(string text, int longest) =>
        new() { ["type"] = "plain_text", ["text"] = VisibleText.Of(text) is { Length: > 0 } visible ? SlackText.Short(visible, longest) : " ", ["emoji"] = false };

    /// <summary>All that is read in them, in code points: Slack limits the sum.</summary>
    public static int Characters(params IEnumerable<JsonObject> blocks) => blocks.Sum(b => Count(b));

    private static int Count(JsonNode? node) => node switch
    {
        JsonObject of => of.Sum(p => p.Key is "text" or "alt_text" && p.Value is JsonValue text ? SlackText.Length((string)text!) : Count(p.Value)),
        JsonArray of => of.Sum(Count),
        _ => 0,
    };

    private static JsonObject Part(string type, IEnumerable<JsonObject> inline) => new() { ["type"] = type, ["elements"] = Array(inline) };

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}
