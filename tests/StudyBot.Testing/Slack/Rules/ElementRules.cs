using System.Text.Json;

namespace StudyBot.Testing.Slack.Rules;

/// <summary>docs.slack.dev/reference/block-kit/block-elements: what is pressed, picked and filled in.</summary>
internal sealed class ElementRules(RuleCheck check)
{
    private static readonly string[] OnlyInInput = ["plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input"];
    private static readonly string[] NotInInput = ["button", "overflow", "image"];
    private static readonly string[] NotInActions = ["image", "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select"];

    /// <param name="block">The type of the block that it stands in.</param>
    /// <param name="actions">The action ids of the block so far.</param>
    internal void Element(JsonElement element, string at, string block, HashSet<string> actions)
    {
        var type = RuleCheck.Type(element);
        if (block == "input" ? NotInInput.Contains(type) : OnlyInInput.Contains(type) || (block == "actions" && NotInActions.Contains(type)) || (block == "section" && type == "datetimepicker"))
            check.Fail(at, $"unsupported element in {block}: {type}");
        if (type != "image" && check.Text(element, "action_id", at, BlockLimits.Length("action_id")) is { } action && !actions.Add(action))
            check.Fail($"{at}/action_id", $"action_id must be unique in its block: {action}");
        switch (type)
        {
            case "button": Button(element, at); break;
            case "static_select" or "multi_static_select" when Select(element, at, [], ["options", "option_groups", "initial_option", "initial_options"]):
                if (element.TryGetProperty("options", out _) == element.TryGetProperty("option_groups", out _))
                    check.Fail(at, "must have either options or option_groups");
                Options(element, at);
                break;
            case "external_select" or "multi_external_select" when Select(element, at, [], ["min_query_length", "initial_option", "initial_options"]):
                check.Whole(element, "min_query_length", at, 0, int.MaxValue);
                break;
            case "users_select": Select(element, at, [], ["initial_user"]); break;
            case "multi_users_select": Select(element, at, [], ["initial_users"]); break;
            case "channels_select": Select(element, at, [], ["initial_channel", "response_url_enabled"]); break;
            case "multi_channels_select": Select(element, at, [], ["initial_channels"]); break;
            case "conversations_select": Select(element, at, [], ["initial_conversation", "default_to_current_conversation", "response_url_enabled", "filter"]); break;
            case "multi_conversations_select": Select(element, at, [], ["initial_conversations", "default_to_current_conversation", "filter"]); break;
            case "overflow" when check.Shape(element, at, ["options"], ["confirm"]): Options(element, at, "overflow"); break;
            case "checkboxes" when check.Shape(element, at, ["options"], ["initial_options", "confirm", "focus_on_load"]): Options(element, at, "checkboxes"); break;
            case "radio_buttons" when check.Shape(element, at, ["options"], ["initial_option", "confirm", "focus_on_load"]): Options(element, at, "radio_buttons"); break;
            case "datepicker": check.Shape(element, at, [], ["initial_date", "confirm", "focus_on_load", "placeholder"]); break;
            case "timepicker": check.Shape(element, at, [], ["initial_time", "confirm", "focus_on_load", "placeholder", "timezone"]); break;
            case "datetimepicker": check.Shape(element, at, [], ["initial_date_time", "confirm", "focus_on_load"]); break;
            case "plain_text_input" when check.Shape(element, at, [], ["initial_value", "multiline", "min_length", "max_length", "dispatch_action_config", "focus_on_load", "placeholder"]):
                check.Flag(element, "multiline", at);
                check.Whole(element, "min_length", at, 0, 3000);
                check.Whole(element, "max_length", at, 1, 3000);
                check.Text(element, "initial_value", at, 3000, 0);
                break;
            case "email_text_input" or "url_text_input": check.Shape(element, at, [], ["initial_value", "dispatch_action_config", "focus_on_load", "placeholder"]); break;
            case "number_input": check.Shape(element, at, ["is_decimal_allowed"], ["initial_value", "min_value", "max_value", "dispatch_action_config", "focus_on_load", "placeholder"]); break;
            case "rich_text_input": check.Shape(element, at, [], ["initial_value", "dispatch_action_config", "focus_on_load", "placeholder"]); break;
            case "file_input": check.Shape(element, at, [], ["filetypes", "max_files"]); break;
            case "image": Image(element, at); break;
            case "static_select" or "multi_static_select" or "external_select" or "multi_external_select" or "overflow" or "checkboxes" or "radio_buttons" or "plain_text_input": break;
            default: check.Fail($"{at}/type", $"unsupported type: {type}"); break;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        check.TextObject(element, "placeholder", at, BlockLimits.Length("select.placeholder"), plainOnly: true);
        check.Flag(element, "focus_on_load", at);
        if (element.TryGetProperty("confirm", out var confirm))
            Confirm(confirm, $"{at}/confirm");
    }

    internal void Image(JsonElement image, string at, params ReadOnlySpan<string> more)
    {
        if (!check.Shape(image, at, ["alt_text"], ["image_url", "slack_file", .. more]))
            return;
        check.Text(image, "alt_text", at, BlockLimits.Length("image.alt_text"));
        if (image.TryGetProperty("image_url", out _) == image.TryGetProperty("slack_file", out var file))
            check.Fail(at, "must have either image_url or slack_file");
        check.Url(image, "image_url", at, BlockLimits.Length("image.image_url"));
        if (file.ValueKind == JsonValueKind.Object && check.Shape(file, $"{at}/slack_file", [], ["id", "url"]) && file.TryGetProperty("id", out _) == file.TryGetProperty("url", out _))
            check.Fail($"{at}/slack_file", "must have either id or url");
    }

    /// <summary>Also for the answer to a <c>block_suggestion</c>.</summary>
    internal void Options(JsonElement owner, string at, string kind = "select")
    {
        var i = 0;
        foreach (var group in check.Items(owner, "option_groups", at, 1, BlockLimits.Items("select.option_groups")))
        {
            var where = $"{at}/option_groups/{i++}";
            if (!check.Shape(group, where, ["label", "options"], []))
                continue;
            check.TextObject(group, "label", where, BlockLimits.Length("option_group.label"), plainOnly: true);
            Options(group, where, "option_group");
        }
        i = 0;
        // A suggestion may find nothing.
        foreach (var option in check.Items(owner, "options", at, kind == "suggestion" ? 0 : 1, BlockLimits.Items((kind == "suggestion" ? "select" : kind) + ".options")))
            Option(option, $"{at}/options/{i++}", kind);
    }

    private void Option(JsonElement option, string at, string kind)
    {
        if (!check.Shape(option, at, ["text", "value"], ["description", "url"]))
            return;
        var plain = kind is not ("checkboxes" or "radio_buttons");
        check.TextObject(option, "text", at, BlockLimits.Length("option.text"), plain);
        check.Text(option, "value", at, BlockLimits.Length("option.value"));
        check.TextObject(option, "description", at, BlockLimits.Length("option.description"), plain);
        if (option.TryGetProperty("url", out _) && kind != "overflow")
            check.Fail($"{at}/url", "only overflow options have one");
    }

    private void Button(JsonElement button, string at)
    {
        if (!check.Shape(button, at, ["text"], ["value", "url", "style", "confirm", "accessibility_label"]))
            return;
        check.TextObject(button, "text", at, BlockLimits.Length("button.text"), plainOnly: true);
        check.Text(button, "value", at, BlockLimits.Length("button.value"));
        check.Url(button, "url", at, BlockLimits.Length("button.url"));
        check.Choice(button, "style", at, "primary", "danger");
        check.Text(button, "accessibility_label", at, BlockLimits.Length("button.accessibility_label"));
    }

    private bool Select(JsonElement select, string at, ReadOnlySpan<string> required, ReadOnlySpan<string> optional) =>
        check.Shape(select, at, required, ["placeholder", "confirm", "focus_on_load", .. RuleCheck.Type(select).StartsWith("multi_", StringComparison.Ordinal) ? ["max_selected_items"] : Array.Empty<string>(), .. optional]);

    private void Confirm(JsonElement confirm, string at)
    {
        if (!check.Shape(confirm, at, ["title", "text", "confirm", "deny"], ["style"]))
            return;
        check.TextObject(confirm, "title", at, BlockLimits.Length("confirmation.title"), plainOnly: true);
        check.TextObject(confirm, "text", at, BlockLimits.Length("confirmation.text"), plainOnly: false);
        check.TextObject(confirm, "confirm", at, BlockLimits.Length("confirmation.confirm"), plainOnly: true);
        check.TextObject(confirm, "deny", at, BlockLimits.Length("confirmation.deny"), plainOnly: true);
        check.Choice(confirm, "style", at, "primary", "danger");
    }
}
