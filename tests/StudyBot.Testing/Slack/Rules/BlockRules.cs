using System.Text.Json;

namespace StudyBot.Testing.Slack.Rules;

/// <summary>docs.slack.dev/reference/block-kit/blocks: the blocks of a message or a view.</summary>
public static class BlockRules
{
    // platforms.md: 50 blocks a message; msg_blocks_too_long above some 13,200 characters.
    internal const int BlocksInMessage = 50;
    internal const int CharactersInMessage = 13_200;
    // docs: all markdown blocks of a payload together.
    private const int MarkdownInPayload = 12_000;

    /// <summary>The breaches of a message's blocks, in Slack's own words; empty for good ones.</summary>
    public static IReadOnlyList<string> CheckMessage(JsonElement blocks) => Check(blocks, Surface.Message, BlocksInMessage, "/blocks");

    /// <summary>All that a person reads in them, in code points.</summary>
    public static int Characters(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Sum(Characters),
        JsonValueKind.Object => value.EnumerateObject().Sum(m => m.Value.ValueKind == JsonValueKind.String && m.Name is "text" or "alt_text" ? RuleCheck.CodePoints(m.Value.ToString()) : Characters(m.Value)),
        _ => 0,
    };

    internal static IReadOnlyList<string> Check(JsonElement blocks, Surface surface, int most, string at)
    {
        var check = new RuleCheck();
        if (blocks.ValueKind != JsonValueKind.Array)
        {
            check.Fail(at, "must be an array");
            return check.Errors;
        }
        if (blocks.GetArrayLength() > most)
            check.Fail(at, $"no more than {most} items allowed, not {blocks.GetArrayLength()}");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var walk = new Walk(check, surface);
        var i = 0;
        foreach (var block in blocks.EnumerateArray())
        {
            var where = $"{at}/{i++}";
            if (block.ValueKind == JsonValueKind.Object && check.Text(block, "block_id", where, BlockLimits.Length("block_id")) is { } id && !ids.Add(id))
                check.Fail($"{where}/block_id", $"block_id must be unique: {id}");
            walk.Block(block, where);
        }
        if (walk.Markdown > MarkdownInPayload)
            check.Fail(at, $"markdown blocks hold no more than {MarkdownInPayload} characters together");
        return check.Errors;
    }

    private sealed class Walk(RuleCheck check, Surface surface)
    {
        private readonly ElementRules _elements = new(check);
        private readonly RichTextRules _richText = new(check);

        internal int Markdown { get; private set; }

        internal void Block(JsonElement block, string at)
        {
            switch (RuleCheck.Type(block))
            {
                case "section": Section(block, at); break;
                case "header" when check.Shape(block, at, ["text"], ["level"]):
                    check.TextObject(block, "text", at, BlockLimits.Length("header.text"), plainOnly: true);
                    break;
                case "divider": check.Shape(block, at, [], []); break;
                case "context": Context(block, at); break;
                case "actions": Actions(block, at); break;
                case "image":
                    _elements.Image(block, at, "title");
                    check.TextObject(block, "title", at, 2000, plainOnly: true);
                    break;
                case "input": Input(block, at); break;
                case "rich_text": _richText.Block(block, at); break;
                case "markdown" when surface == Surface.Message && check.Shape(block, at, ["text"], []):
                    Markdown += RuleCheck.CodePoints(check.Text(block, "text", at, BlockLimits.Length("markdown.text")) ?? "");
                    break;
                case "header" or "markdown" when surface == Surface.Message || RuleCheck.Type(block) == "header": break;
                case var other: check.Fail($"{at}/type", $"unsupported type: {other}"); break;
            }
        }

        private void Section(JsonElement block, string at)
        {
            if (!check.Shape(block, at, [], ["text", "fields", "accessory", "expand"]))
                return;
            if (!block.TryGetProperty("text", out _) && !block.TryGetProperty("fields", out _))
                check.Fail(at, "must have text or fields");
            check.TextObject(block, "text", at, BlockLimits.Length("section.text"), plainOnly: false);
            check.Flag(block, "expand", at);
            var i = 0;
            foreach (var field in check.Items(block, "fields", at, 1, BlockLimits.Items("section.fields")))
                check.TextObject(field, $"{at}/fields/{i++}", 2000, plainOnly: false);
            if (block.TryGetProperty("accessory", out var accessory))
                _elements.Element(accessory, $"{at}/accessory", "section", []);
        }

        private void Context(JsonElement block, string at)
        {
            if (!check.Shape(block, at, ["elements"], []))
                return;
            var i = 0;
            foreach (var element in check.Items(block, "elements", at, 1, BlockLimits.Items("context.elements")))
            {
                var where = $"{at}/elements/{i++}";
                if (RuleCheck.Type(element) == "image")
                    _elements.Image(element, where);
                else
                    check.TextObject(element, where, BlockLimits.Length("text"), plainOnly: false);
            }
        }

        private void Actions(JsonElement block, string at)
        {
            if (!check.Shape(block, at, ["elements"], []))
                return;
            var actions = new HashSet<string>(StringComparer.Ordinal);
            var i = 0;
            foreach (var element in check.Items(block, "elements", at, 1, BlockLimits.Items("actions.elements")))
                _elements.Element(element, $"{at}/elements/{i++}", "actions", actions);
        }

        private void Input(JsonElement block, string at)
        {
            if (!check.Shape(block, at, ["label", "element"], ["hint", "optional", "dispatch_action"]))
                return;
            check.TextObject(block, "label", at, BlockLimits.Length("input.label"), plainOnly: true);
            check.TextObject(block, "hint", at, BlockLimits.Length("input.hint"), plainOnly: true);
            check.Flag(block, "optional", at);
            check.Flag(block, "dispatch_action", at);
            _elements.Element(block.GetProperty("element"), $"{at}/element", "input", []);
        }
    }
}
