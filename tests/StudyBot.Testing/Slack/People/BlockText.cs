using System.Text.Json;
using StudyBot.Testing.Slack.Rules;

namespace StudyBot.Testing.Slack.People;

/// <summary>Blocks as readable text: what is on the screen, with [Buttons], {Selects} and _inputs_ on lines of their own.</summary>
internal sealed class BlockText(SlackWorld world, FakeView? view)
{
    private readonly List<string> _lines = [];
    private readonly List<SeenControl> _controls = [];
    private readonly List<SeenImage> _images = [];

    internal IReadOnlyList<SeenControl> Controls => _controls;
    internal IReadOnlyList<SeenImage> Images => _images;
    internal string Text => string.Join('\n', _lines);

    internal void Add(JsonElement blocks)
    {
        foreach (var block in blocks.EnumerateArray())
            Block(block, block.GetProperty("block_id").GetString()!);
    }

    private void Block(JsonElement block, string id)
    {
        switch (RuleCheck.Type(block))
        {
            case "header": _lines.Add($"# {Read(block.GetProperty("text"))}"); break;
            case "divider": _lines.Add("---"); break;
            case "markdown": _lines.Add(block.GetProperty("text").GetString()!); break;
            case "section":
                if (block.TryGetProperty("text", out var text))
                    _lines.Add(Read(text));
                if (block.TryGetProperty("fields", out var fields))
                    _lines.AddRange(fields.EnumerateArray().Select(f => $"| {Read(f).ReplaceLineEndings("\n| ")}"));
                if (block.TryGetProperty("accessory", out var accessory))
                    _lines.Add(Element(accessory, id));
                break;
            case "context": _lines.Add("~ " + string.Join("  ", block.GetProperty("elements").EnumerateArray().Select(e => RuleCheck.Type(e) == "image" ? Image(e) : Read(e)))); break;
            case "actions": _lines.Add(string.Join(' ', block.GetProperty("elements").EnumerateArray().Select(e => Element(e, id)))); break;
            case "image": _lines.Add(Image(block)); break;
            case "rich_text": RichText(block); break;
            case "input": Input(block, id); break;
        }
    }

    private void Input(JsonElement block, string id)
    {
        var element = block.GetProperty("element");
        var label = Read(block.GetProperty("label"));
        var required = !(block.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True);
        var control = Control(element, id) with
        {
            Label = label,
            IsInput = true,
            Required = required,
            Dispatches = block.TryGetProperty("dispatch_action", out var dispatch) && dispatch.ValueKind == JsonValueKind.True,
        };
        _controls.Add(control);
        _lines.Add($"{label}: {(control.Options.Count > 0 ? $"{{{string.Join(" | ", control.Options.Select(o => o.Text))}}} " : "")}[{control.Value}]{(required ? " (required)" : "")}");
        if (block.TryGetProperty("hint", out var hint))
            _lines.Add($"  ({Read(hint)})");
    }

    private string Element(JsonElement element, string block)
    {
        if (RuleCheck.Type(element) == "image")
            return Image(element);
        var control = Control(element, block);
        _controls.Add(control);
        if (control.IsButton)
            return control.Url is null ? $"[{control.Label}]" : $"[{control.Label}]({control.Url})";
        var options = control.Options.Count == 0 ? "" : ": " + string.Join(" | ", control.Options.Select(o => o.Text));
        return $"{{{control.Label}{options}}}{(control.Value is { Length: > 0 } value ? $" = {value}" : "")}";
    }

    private SeenControl Control(JsonElement element, string block)
    {
        var action = element.GetProperty("action_id").GetString()!;
        var type = RuleCheck.Type(element);
        string? Given(string name) => element.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.Object ? Read(value) : value.ToString() : null;
        return new SeenControl(action, block, type, (type == "button" ? Given("text") : Given("placeholder")) ?? (type == "overflow" ? "…" : action))
        {
            Url = Given("url"),
            Options = [.. Options(element).Select(o => new SeenOption(Read(o.GetProperty("text")), o.GetProperty("value").GetString()!))],
            Value = view is not null && view.State.TryGetValue((block, action), out var filled) ? InputValue.Read(filled) : Initial(element),
            MinLength = int.TryParse(Given("min_length"), out var least) ? least : 0,
            MaxLength = int.TryParse(Given("max_length"), out var most) ? most : 3000,
        };
    }

    internal static IEnumerable<JsonElement> Options(JsonElement owner)
    {
        if (owner.TryGetProperty("option_groups", out var groups))
            return groups.EnumerateArray().SelectMany(Options);
        return owner.TryGetProperty("options", out var options) ? options.EnumerateArray() : [];
    }

    private string? Initial(JsonElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["initial_value", "initial_user", "initial_channel", "initial_conversation", "initial_date", "initial_time"])
        {
            if (element.TryGetProperty(name, out var value))
                return value.ToString();
        }
        if (element.TryGetProperty("initial_option", out var option))
            return Read(option.GetProperty("text"));
        return element.TryGetProperty("initial_options", out var options) ? string.Join(", ", options.EnumerateArray().Select(o => Read(o.GetProperty("text")))) : null;
    }

    private string Image(JsonElement image)
    {
        var file = image.TryGetProperty("slack_file", out var uploaded) && uploaded.TryGetProperty("id", out var id) ? id.GetString() : null;
        _images.Add(new SeenImage(image.GetProperty("alt_text").GetString()!, file, image.TryGetProperty("image_url", out var url) ? url.GetString() : null));
        var title = image.TryGetProperty("title", out var named) ? $"{Read(named)}: " : "";
        return $"<image: {title}{image.GetProperty("alt_text").GetString()}>";
    }

    private void RichText(JsonElement block)
    {
        foreach (var part in block.GetProperty("elements").EnumerateArray())
        {
            var inline = RuleCheck.Type(part) == "rich_text_list" ? "" : Inline(part);
            switch (RuleCheck.Type(part))
            {
                case "rich_text_quote": _lines.Add($"> {inline.Replace("\n", "\n> ", StringComparison.Ordinal)}"); break;
                case "rich_text_preformatted": _lines.Add($"```\n{inline}\n```"); break;
                case "rich_text_list":
                    var ordered = part.GetProperty("style").GetString() == "ordered";
                    var number = 1 + (part.TryGetProperty("offset", out var offset) ? offset.GetInt32() : 0);
                    foreach (var item in part.GetProperty("elements").EnumerateArray())
                        _lines.Add($"{new string(' ', part.TryGetProperty("indent", out var indent) ? indent.GetInt32() * 2 : 0)}{(ordered ? $"{number++}." : "•")} {Inline(item)}");
                    break;
                default: _lines.Add(inline); break;
            }
        }
    }

    private string Inline(JsonElement part) => string.Concat(part.GetProperty("elements").EnumerateArray().Select(InlineElement));

    private string InlineElement(JsonElement element)
    {
        string Of(string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";
        var text = RuleCheck.Type(element) switch
        {
            "text" => Of("text"),
            "link" => Of("text") is { Length: > 0 } label ? $"{label} ({Of("url")})" : Of("url"),
            "emoji" => $":{Of("name")}:",
            "user" => Mrkdwn.User(Of("user_id"), world),
            "usergroup" => $"⟨@{world.Options.UserGroups.FirstOrDefault(g => g.Id == Of("usergroup_id"))?.Handle ?? Of("usergroup_id")}⟩",
            "channel" => $"⟨#{world.Channel(Of("channel_id"))?.Name ?? Of("channel_id")}⟩",
            "broadcast" => $"⟨@{Of("range")}⟩",
            "color" => Of("value"),
            _ => Of("fallback"),
        };
        if (!element.TryGetProperty("style", out var style))
            return text;
        bool Has(string name) => style.TryGetProperty(name, out var on) && on.ValueKind == JsonValueKind.True;
        text = Has("code") ? $"`{text}`" : text;
        text = Has("strike") ? $"~{text}~" : text;
        text = Has("italic") ? $"_{text}_" : text;
        return Has("bold") ? $"*{text}*" : text;
    }

    private string Read(JsonElement text) => text.GetProperty("type").GetString() == "mrkdwn" ? Mrkdwn.Read(text.GetProperty("text").GetString()!, world) : text.GetProperty("text").GetString()!;
}
