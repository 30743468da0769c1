using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Testing.Slack.People;

/// <summary>What a person fills in, in the form of <c>view.state.values</c> and of <c>actions</c>.</summary>
internal static class InputValue
{
    internal static string Read(JsonObject value)
    {
        foreach (var name in (ReadOnlySpan<string>)["value", "selected_user", "selected_channel", "selected_conversation", "selected_date", "selected_time"])
        {
            if (value[name] is { } plain)
                return plain.ToString();
        }
        if (value["selected_option"] is JsonObject option)
            return option["text"]!["text"]!.ToString();
        return value["selected_options"] is JsonArray options ? string.Join(", ", options.Select(o => o!["text"]!["text"]!.ToString())) : "";
    }

    /// <param name="offered">The options to choose from, where there are some.</param>
    internal static JsonObject Make(SeenControl control, IReadOnlyList<string> values, IReadOnlyList<JsonElement> offered)
    {
        var made = new JsonObject { ["type"] = control.Type };
        switch (control.Type)
        {
            case "static_select" or "external_select" or "radio_buttons" or "overflow":
                made["selected_option"] = values.Count == 0 ? null : Option(control, Only(control, values), offered);
                break;
            case "multi_static_select" or "multi_external_select" or "checkboxes":
                made["selected_options"] = new JsonArray([.. values.Select(v => Option(control, v, offered))]);
                break;
            case "users_select": made["selected_user"] = Only(control, values); break;
            case "channels_select": made["selected_channel"] = Only(control, values); break;
            case "conversations_select": made["selected_conversation"] = Only(control, values); break;
            case "datepicker": made["selected_date"] = Only(control, values); break;
            case "timepicker": made["selected_time"] = Only(control, values); break;
            case "multi_users_select": made["selected_users"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]); break;
            case "multi_channels_select": made["selected_channels"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]); break;
            case "multi_conversations_select": made["selected_conversations"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]); break;
            case "button": throw new PersonRefusedException($"{control.Label} is a button: press it.");
            default:
                var text = Only(control, values);
                var length = text.EnumerateRunes().Count();
                if (length > control.MaxLength || (length > 0 && length < control.MinLength))
                    throw new PersonRefusedException($"{control.Label} takes {control.MinLength} to {control.MaxLength} characters, not {length}.");
                made["value"] = text.Length == 0 ? null : text;
                break;
        }
        return made;
    }

    private static string Only(SeenControl control, IReadOnlyList<string> values) =>
        values is [var only] ? only : throw new PersonRefusedException($"{control.Label} takes one value.");

    private static JsonNode Option(SeenControl control, string value, IReadOnlyList<JsonElement> offered)
    {
        foreach (var option in offered)
        {
            if (option.GetProperty("value").GetString() == value || option.GetProperty("text").GetProperty("text").GetString() == value)
                return JsonSerializer.SerializeToNode(option)!;
        }
        throw new PersonRefusedException($"{control.Label} offers no {value}; it offers: {string.Join(", ", offered.Select(o => o.GetProperty("text").GetProperty("text").GetString()))}.");
    }
}
