using System.Globalization;
using System.Text.Json;
using StudyBot.Testing.Discord.Rest;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.People;

/// <summary>A message as readable text: what is on the screen, with [Buttons] and {Selects} on lines of their own.</summary>
internal static class MessageText
{
    internal static SeenMessage Render(FakeMessage message, FakeDiscordOptions options)
    {
        lock (message)
        {
            var lines = new List<string>();
            var controls = new List<SeenControl>();
            if (message.IsEphemeral)
                lines.Add("(only you can see this)");
            if (message.Loading)
                lines.Add($"{options.ApplicationName} is thinking…");
            if (message.Content.Length > 0)
                lines.Add(message.Content);
            if (message.Embeds is { } embeds)
                lines.AddRange(embeds.EnumerateArray().SelectMany(Embed));
            if (message.Components is { } components)
            {
                foreach (var component in components.EnumerateArray())
                    Component(component, "", lines, controls, message.Attachments);
            }
            if (!message.IsV2)
                lines.AddRange(message.Attachments.Select(a => File(a)));
            return new SeenMessage
            {
                Id = message.Id,
                ChannelId = message.ChannelId,
                Ephemeral = message.IsEphemeral,
                Loading = message.Loading,
                Text = string.Join('\n', lines),
                Controls = controls,
                Attachments = [.. message.Attachments.Select(a => new SeenAttachment(a.FileName, a.Description, a.ContentType, a.Content.Length))],
                Raw = MessageJson.Message(message, options).ToJsonString(),
            };
        }
    }

    private static IEnumerable<string> Embed(JsonElement embed)
    {
        foreach (var field in (string[])["title", "description"])
        {
            if (ComponentTree.Text(embed, field) is { Length: > 0 } text)
                yield return $"| {text}";
        }
        if (MessageRules.Filled(embed, "fields") is { } fields)
        {
            foreach (var field in fields.EnumerateArray())
                yield return $"| {ComponentTree.Text(field, "name")}: {ComponentTree.Text(field, "value")}";
        }
    }

    private static void Component(JsonElement component, string indent, List<string> lines, List<SeenControl> controls, IReadOnlyList<FakeAttachment> files)
    {
        var type = ComponentTree.Type(component);
        switch (type)
        {
            case ComponentType.ActionRow:
                lines.Add(indent + string.Join(' ', component.GetProperty("components").EnumerateArray().Select(c => Control(c, controls))));
                break;
            case ComponentType.TextDisplay:
                lines.AddRange(ComponentTree.Text(component, "content")!.Split('\n').Select(l => indent + l));
                break;
            case ComponentType.Section:
                foreach (var child in component.GetProperty("components").EnumerateArray())
                    Component(child, indent, lines, controls, files);
                var accessory = component.GetProperty("accessory");
                lines.Add(indent + (ComponentTree.Type(accessory) == ComponentType.Thumbnail ? Media(accessory, files) : Control(accessory, controls)));
                break;
            case ComponentType.MediaGallery:
                lines.AddRange(component.GetProperty("items").EnumerateArray().Select(i => indent + Media(i, files)));
                break;
            case ComponentType.File:
                lines.Add(indent + FileOf(component.GetProperty("file").GetProperty("url").GetString()!, files));
                break;
            case ComponentType.Separator:
                lines.Add(indent + (component.TryGetProperty("divider", out var divider) && divider.ValueKind == JsonValueKind.False ? "" : "———"));
                break;
            case ComponentType.Container:
                foreach (var child in component.GetProperty("components").EnumerateArray())
                    Component(child, indent + "│ ", lines, controls, files);
                break;
            default:
                lines.Add(indent + $"<component {type.ToString(CultureInfo.InvariantCulture)}>");
                break;
        }
    }

    private static string Control(JsonElement component, List<SeenControl> controls)
    {
        var type = ComponentTree.Type(component);
        var disabled = ComponentTree.Is(component, "disabled");
        var mark = disabled ? " (disabled)" : "";
        if (type == ComponentType.Button)
        {
            var emoji = component.TryGetProperty("emoji", out var e) && e.ValueKind == JsonValueKind.Object ? ComponentTree.Text(e, "name") : null;
            var label = string.Join(' ', new[] { emoji, ComponentTree.Text(component, "label") }.Where(t => !string.IsNullOrEmpty(t)));
            if (ComponentTree.Text(component, "url") is { } url)
                return $"[{label} → {url}]{mark}";
            controls.Add(new SeenControl(ComponentTree.Text(component, "custom_id") ?? "", label, disabled, false, []));
            return $"[{label}]{mark}";
        }
        JsonElement[] options = MessageRules.Filled(component, "options") is { } list ? [.. list.EnumerateArray()] : [];
        var placeholder = ComponentTree.Text(component, "placeholder") ?? "Select";
        controls.Add(new SeenControl(ComponentTree.Text(component, "custom_id") ?? "", placeholder, disabled, true, [.. options.Select(o => o.GetProperty("value").GetString()!)]));
        return $"{{{placeholder}: {string.Join(" | ", options.Select(o => ComponentTree.Text(o, "label") + (ComponentTree.Is(o, "default") ? "*" : "")))}}}{mark}";
    }

    private static string Media(JsonElement item, IReadOnlyList<FakeAttachment> files)
    {
        var url = item.GetProperty("media").GetProperty("url").GetString()!;
        var alt = ComponentTree.Text(item, "description");
        return url.StartsWith("attachment://", StringComparison.Ordinal) ? FileOf(url, files, alt) : $"<picture {url}{(alt is null ? "" : $": {alt}")}>";
    }

    private static string FileOf(string url, IReadOnlyList<FakeAttachment> files, string? alt = null)
    {
        var name = url["attachment://".Length..];
        return files.FirstOrDefault(f => f.FileName == name) is { } file ? File(file, alt) : $"<missing file {name}>";
    }

    private static string File(FakeAttachment file, string? alt = null)
    {
        var text = alt ?? file.Description;
        var kind = file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? "picture" : "file";
        return $"<{kind} {file.FileName}{(string.IsNullOrEmpty(text) ? "" : $": {text}")}>";
    }
}
