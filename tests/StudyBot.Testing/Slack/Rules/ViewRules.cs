using System.Text.Json;

namespace StudyBot.Testing.Slack.Rules;

/// <summary>docs.slack.dev/reference/views: modals and home tabs.</summary>
public static class ViewRules
{
    // docs.slack.dev/reference/methods/views.open: view_too_large.
    internal const int LargestView = 250 * 1024;

    /// <summary>The breaches of a view, in Slack's own words; empty for a good one.</summary>
    public static IReadOnlyList<string> Check(JsonElement view)
    {
        var check = new RuleCheck();
        var type = RuleCheck.Type(view);
        if (type is not ("modal" or "home"))
        {
            check.Fail("/type", "must be modal or home");
            return check.Errors;
        }
        var modal = type == "modal";
        ReadOnlySpan<string> required = modal ? ["title", "blocks"] : ["blocks"];
        ReadOnlySpan<string> optional = modal
            ? ["submit", "close", "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id", "submit_disabled"]
            : ["private_metadata", "callback_id", "external_id"];
        if (!check.Shape(view, "", required, optional))
            return check.Errors;
        check.TextObject(view, "title", "", BlockLimits.Length("view.title"), plainOnly: true);
        check.TextObject(view, "submit", "", BlockLimits.Length("view.submit"), plainOnly: true);
        check.TextObject(view, "close", "", BlockLimits.Length("view.close"), plainOnly: true);
        check.Text(view, "private_metadata", "", BlockLimits.Length("view.private_metadata"), 0);
        check.Text(view, "callback_id", "", BlockLimits.Length("view.callback_id"), 0);
        check.Text(view, "external_id", "", 255, 0);
        check.Flag(view, "clear_on_close", "");
        check.Flag(view, "notify_on_close", "");
        var blocks = view.GetProperty("blocks");
        if (blocks.ValueKind == JsonValueKind.Array && blocks.GetArrayLength() == 0)
            check.Fail("/blocks", "no less than 1 items required");
        if (modal && !view.TryGetProperty("submit", out _) && blocks.ValueKind == JsonValueKind.Array && blocks.EnumerateArray().Any(b => RuleCheck.Type(b) == "input"))
            check.Fail("/submit", "required with input blocks");
        return [.. check.Errors, .. BlockRules.Check(blocks, modal ? Surface.Modal : Surface.Home, BlockLimits.Items("view.blocks"), "/blocks")];
    }
}
