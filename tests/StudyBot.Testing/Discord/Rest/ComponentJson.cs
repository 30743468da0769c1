using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Components as Discord returns them: as sent, with the ids, defaults and addresses that it fills in.</summary>
internal static class ComponentJson
{
    internal static JsonArray Of(FakeMessage message)
    {
        if (message.Components is not { } components)
            return [];
        var tree = JsonNode.Parse(components.GetRawText())!.AsArray();
        var next = 1;
        foreach (var component in tree)
            Fill(component!.AsObject(), message, ref next);
        return tree;
    }

    private static void Fill(JsonObject component, FakeMessage message, ref int next)
    {
        if (component["id"] is not { } id || id.GetValueKind() != JsonValueKind.Number || (int)id == 0)
            component["id"] = next++;
        foreach (var (name, value) in Defaults((int)component["type"]!))
        {
            if (!component.ContainsKey(name))
                component[name] = value?.DeepClone();
        }
        foreach (var child in component["components"]?.AsArray() ?? [])
            Fill(child!.AsObject(), message, ref next);
        if (component["accessory"] is JsonObject accessory)
            Fill(accessory, message, ref next);
        foreach (var item in component["items"]?.AsArray() ?? [])
            Media(item!["media"]!.AsObject(), message);
        if ((component["media"] ?? component["file"]) is JsonObject media)
            Media(media, message);
        if (component["file"] is not null && message.Attachments.FirstOrDefault(a => MessageJson.Url(message, a) == (string?)component["file"]!["url"]) is { } file)
            (component["name"], component["size"]) = (file.FileName, file.Content.Length);
    }

    private static (string Name, JsonNode? Value)[] Defaults(int type) => type switch
    {
        ComponentType.Container => [("accent_color", null), ("spoiler", false)],
        ComponentType.Separator => [("spacing", 1), ("divider", true)],
        ComponentType.Thumbnail => [("description", null), ("spoiler", false)],
        ComponentType.File => [("name", null), ("size", null), ("spoiler", false)],
        _ when ComponentType.IsSelect(type) => [("min_values", 1), ("max_values", 1)],
        _ => [],
    };

    private static void Media(JsonObject media, FakeMessage message)
    {
        const string Scheme = "attachment://";
        var url = (string)media["url"]!;
        var attachment = url.StartsWith(Scheme, StringComparison.Ordinal) ? message.Attachments.FirstOrDefault(a => a.FileName == url[Scheme.Length..]) : null;
        media["id"] = MessageJson.Text(attachment?.Id ?? message.Id);
        media["url"] = attachment is null ? url : MessageJson.Url(message, attachment);
        media["proxy_url"] = (string)media["url"]!;
        if (attachment is null)
            return;
        media["content_type"] = attachment.ContentType;
        media["attachment_id"] = MessageJson.Text(attachment.Id);
    }
}
