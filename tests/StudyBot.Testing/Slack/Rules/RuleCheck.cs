using System.Text.Json;

namespace StudyBot.Testing.Slack.Rules;

/// <summary>What the rules have in common: the errors in Slack's own form, and the shapes of objects and texts.</summary>
internal sealed class RuleCheck
{
    private readonly List<string> _errors = [];

    internal IReadOnlyList<string> Errors => _errors;

    internal void Fail(string at, string what) => _errors.Add($"[ERROR] {what} [json-pointer:{at}]");

    /// <summary>Whether it is an object with all that it must have; what it may not have is an error.</summary>
    internal bool Shape(JsonElement value, string at, ReadOnlySpan<string> required, ReadOnlySpan<string> optional)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fail(at, "must be an object");
            return false;
        }
        foreach (var name in required)
        {
            if (!value.TryGetProperty(name, out _))
            {
                Fail(at, $"missing required field: {name}");
                return false;
            }
        }
        foreach (var property in value.EnumerateObject())
        {
            if (property.Name is not ("type" or "block_id" or "action_id") && !required.Contains(property.Name) && !optional.Contains(property.Name))
                Fail($"{at}/{property.Name}", $"invalid additional property: {property.Name}");
        }
        return true;
    }

    /// <summary>A string of so many code points; null where it is absent or none.</summary>
    internal string? Text(JsonElement owner, string name, string at, int longest, int shortest = 1)
    {
        if (!owner.TryGetProperty(name, out var value))
            return null;
        at = $"{at}/{name}";
        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(at, "must be a string");
            return null;
        }
        var text = value.GetString()!;
        var length = CodePoints(text);
        if (length > longest)
            Fail(at, $"must be less than {longest + 1} characters, not {length}");
        if (length < shortest)
            Fail(at, $"must be more than {shortest - 1} characters");
        return text;
    }

    /// <summary>A text object, <c>plain_text</c> or (where allowed) <c>mrkdwn</c>.</summary>
    internal void TextObject(JsonElement owner, string name, string at, int longest, bool plainOnly)
    {
        if (owner.TryGetProperty(name, out var value))
            TextObject(value, $"{at}/{name}", longest, plainOnly);
    }

    internal void TextObject(JsonElement value, string at, int longest, bool plainOnly)
    {
        if (!Shape(value, at, ["type", "text"], ["emoji", "verbatim"]))
            return;
        var type = Type(value);
        if (type != "plain_text" && (plainOnly || type != "mrkdwn"))
            Fail($"{at}/type", plainOnly ? "must be plain_text" : "must be plain_text or mrkdwn");
        Text(value, "text", at, longest);
        Flag(value, "emoji", at);
        Flag(value, "verbatim", at);
        if (type == "plain_text" && value.TryGetProperty("verbatim", out _))
            Fail($"{at}/verbatim", "goes with mrkdwn only");
        if (type == "mrkdwn" && value.TryGetProperty("emoji", out _))
            Fail($"{at}/emoji", "goes with plain_text only");
    }

    internal void Flag(JsonElement owner, string name, string at)
    {
        if (owner.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fail($"{at}/{name}", "must be a boolean");
    }

    internal void Whole(JsonElement owner, string name, string at, int least, int most)
    {
        if (owner.TryGetProperty(name, out var value) && (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || number < least || number > most))
            Fail($"{at}/{name}", $"must be between {least} and {most}");
    }

    internal void Choice(JsonElement owner, string name, string at, params ReadOnlySpan<string> allowed)
    {
        if (owner.TryGetProperty(name, out var value) && (value.ValueKind != JsonValueKind.String || !allowed.Contains(value.GetString()!)))
            Fail($"{at}/{name}", $"must be one of {string.Join(", ", allowed!)}");
    }

    internal void Url(JsonElement owner, string name, string at, int longest = 3000)
    {
        if (Text(owner, name, at, longest) is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "slack"))
            Fail($"{at}/{name}", "must be a valid URL");
    }

    /// <summary>An array of so many items; empty where it is none.</summary>
    internal JsonElement.ArrayEnumerator Items(JsonElement owner, string name, string at, int least, int most)
    {
        if (!owner.TryGetProperty(name, out var value))
            return default;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Fail($"{at}/{name}", "must be an array");
            return default;
        }
        var count = value.GetArrayLength();
        if (count > most)
            Fail($"{at}/{name}", $"no more than {most} items allowed, not {count}");
        if (count < least)
            Fail($"{at}/{name}", $"no less than {least} items required");
        return value.EnumerateArray();
    }

    internal static string Type(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";

    internal static int CodePoints(string text) => text.EnumerateRunes().Count();
}
