using System.Text.Json;

namespace StudyBot.Testing.Slack.Rules;

/// <summary>docs.slack.dev/reference/block-kit/blocks/rich-text-block.</summary>
internal sealed class RichTextRules(RuleCheck check)
{
    internal void Block(JsonElement block, string at)
    {
        if (!check.Shape(block, at, ["elements"], []))
            return;
        var i = 0;
        foreach (var element in check.Items(block, "elements", at, 1, int.MaxValue))
            Part(element, $"{at}/elements/{i++}");
    }

    private void Part(JsonElement part, string at)
    {
        switch (RuleCheck.Type(part))
        {
            case "rich_text_section" when check.Shape(part, at, ["elements"], []):
                Inline(part, at, textOnly: false);
                break;
            case "rich_text_quote" when check.Shape(part, at, ["elements"], ["border"]):
                check.Whole(part, "border", at, 0, 1);
                Inline(part, at, textOnly: false);
                break;
            case "rich_text_preformatted" when check.Shape(part, at, ["elements"], ["border", "language"]):
                check.Whole(part, "border", at, 0, 1);
                Inline(part, at, textOnly: true);
                break;
            case "rich_text_list" when check.Shape(part, at, ["style", "elements"], ["indent", "offset", "border"]):
                check.Choice(part, "style", at, "bullet", "ordered");
                check.Whole(part, "indent", at, 0, 8);
                check.Whole(part, "offset", at, 0, int.MaxValue);
                check.Whole(part, "border", at, 0, 1);
                var i = 0;
                foreach (var section in check.Items(part, "elements", at, 1, int.MaxValue))
                {
                    if (RuleCheck.Type(section) == "rich_text_section" && check.Shape(section, $"{at}/elements/{i}", ["elements"], []))
                        Inline(section, $"{at}/elements/{i}", textOnly: false);
                    else
                        check.Fail($"{at}/elements/{i}", "must be a rich_text_section");
                    i++;
                }
                break;
            case "rich_text_section" or "rich_text_quote" or "rich_text_preformatted" or "rich_text_list":
                break;
            case var other:
                check.Fail($"{at}/type", $"unsupported type: {other}");
                break;
        }
    }

    private void Inline(JsonElement part, string at, bool textOnly)
    {
        var i = 0;
        foreach (var element in check.Items(part, "elements", at, 1, int.MaxValue))
            Element(element, $"{at}/elements/{i++}", textOnly);
    }

    private void Element(JsonElement element, string at, bool textOnly)
    {
        var type = RuleCheck.Type(element);
        if (textOnly && type is not ("text" or "link"))
        {
            check.Fail($"{at}/type", $"unsupported type in rich_text_preformatted: {type}");
            return;
        }
        switch (type)
        {
            case "text" when check.Shape(element, at, ["text"], ["style"]):
                check.Text(element, "text", at, int.MaxValue);
                break;
            case "link" when check.Shape(element, at, ["url"], ["text", "unsafe", "style"]):
                check.Url(element, "url", at);
                check.Text(element, "text", at, int.MaxValue);
                break;
            case "emoji" when check.Shape(element, at, ["name"], ["unicode", "skin_tone", "style"]):
                check.Text(element, "name", at, 255);
                break;
            case "user" when check.Shape(element, at, ["user_id"], ["style"]):
            case "usergroup" when check.Shape(element, at, ["usergroup_id"], ["style"]):
            case "channel" when check.Shape(element, at, ["channel_id"], ["style"]):
            case "color" when check.Shape(element, at, ["value"], []):
                break;
            case "broadcast" when check.Shape(element, at, ["range"], ["style"]):
                check.Choice(element, "range", at, "here", "channel", "everyone");
                break;
            case "date" when check.Shape(element, at, ["timestamp", "format"], ["url", "fallback", "style"]):
                check.Whole(element, "timestamp", at, 0, int.MaxValue);
                break;
            case "text" or "link" or "emoji" or "user" or "usergroup" or "channel" or "color" or "broadcast" or "date":
                break;
            case var other:
                check.Fail($"{at}/type", $"unsupported type: {other}");
                break;
        }
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("style", out var style))
            Style(style, $"{at}/style");
    }

    private void Style(JsonElement style, string at)
    {
        if (!check.Shape(style, at, [], ["bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"]))
            return;
        foreach (var flag in style.EnumerateObject())
            check.Flag(style, flag.Name, at);
    }
}
