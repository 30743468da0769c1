using System.Text.Json;

namespace StudyBot.Testing.Discord.Rules;

/// <summary>What Discord asks of components beyond their schema (docs/components/reference).</summary>
internal static class ComponentRules
{
    private const int Most = 40;
    // Discord counts the text of all text displays of a message together.
    private const int MostText = 4000;

    internal static void Check(JsonElement components, bool v2, Action<string, string, string> fail)
    {
        var customIds = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<int>();
        var (count, text) = (0, 0);
        foreach (var (path, component) in ComponentTree.Walk(components))
        {
            count++;
            var type = ComponentTree.Type(component);
            if (!v2 && type is (ComponentType.Section or ComponentType.TextDisplay or ComponentType.Thumbnail or ComponentType.MediaGallery or ComponentType.File or ComponentType.Separator or ComponentType.Container))
                fail($"{path}.type", "BASE_TYPE_CHOICES", "This component needs the flag IS_COMPONENTS_V2.");
            if (ComponentTree.Text(component, "custom_id") is { } customId && !customIds.Add(customId))
                fail($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated.");
            if (ComponentTree.Number(component, "id") is > 0 and { } id && !ids.Add(id))
                fail($"{path}.id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated.");
            if (type == ComponentType.TextDisplay)
            {
                var content = ComponentTree.Text(component, "content") ?? "";
                text += content.EnumerateRunes().Count();
                if (string.IsNullOrWhiteSpace(content))
                    fail($"{path}.content", "BASE_TYPE_REQUIRED", "This field is required.");
            }
            CheckOne(path, component, type, fail);
        }
        if (count > Most)
            fail("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components in the message must be {Most} or fewer, not {count}.");
        if (text > MostText)
            fail("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"Total displayable text size exceeds maximum size of {MostText}: {text}.");
    }

    private static void CheckOne(string path, JsonElement component, int type, Action<string, string, string> fail)
    {
        switch (type)
        {
            case ComponentType.ActionRow: CheckRow(path, component, fail); break;
            case ComponentType.Button: CheckButton(path, component, fail); break;
            case ComponentType.StringSelect: CheckSelect(path, component, fail); break;
        }
    }

    private static void CheckRow(string path, JsonElement row, Action<string, string, string> fail)
    {
        var children = row.GetProperty("components");
        var selects = children.EnumerateArray().Count(c => ComponentType.IsSelect(ComponentTree.Type(c)));
        if (selects > 0 && children.GetArrayLength() > 1)
            fail($"{path}.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "An action row holds one select, or up to five buttons.");
    }

    private static void CheckButton(string path, JsonElement button, Action<string, string, string> fail)
    {
        var style = button.GetProperty("style").GetInt32();
        var (customId, url, label) = (ComponentTree.Text(button, "custom_id"), ComponentTree.Text(button, "url"), ComponentTree.Text(button, "label"));
        var premium = style == 6;
        if (style == 5 ? url is null || customId is not null : !premium && (customId is null || url is not null))
            fail(path, "BUTTON_COMPONENT_INVALID", style == 5 ? "A link button has a url and no custom_id." : "A button has a custom_id and no url.");
        if (url is not null && !url.StartsWith("https://", StringComparison.Ordinal) && !url.StartsWith("http://", StringComparison.Ordinal) && !url.StartsWith("discord://", StringComparison.Ordinal))
            fail($"{path}.url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'discord').");
        if (!premium && string.IsNullOrEmpty(label) && !(button.TryGetProperty("emoji", out var emoji) && emoji.ValueKind == JsonValueKind.Object))
            fail(path, "BUTTON_COMPONENT_INVALID_LABEL", "A button needs a label or an emoji.");
    }

    private static void CheckSelect(string path, JsonElement select, Action<string, string, string> fail)
    {
        if (MessageRules.Filled(select, "options") is not { } options)
        {
            fail($"{path}.options", "BASE_TYPE_REQUIRED", "This field is required.");
            return;
        }
        var values = options.EnumerateArray().Select(o => o.GetProperty("value").GetString()!).ToArray();
        if (values.Distinct(StringComparer.Ordinal).Count() != values.Length)
            fail($"{path}.options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used.");
        var (least, most) = (ComponentTree.Number(select, "min_values") ?? 1, ComponentTree.Number(select, "max_values") ?? 1);
        if (least > most || most > values.Length)
            fail($"{path}.max_values", "SELECT_COMPONENT_INVALID_VALUES", $"min_values {least}, max_values {most} with {values.Length} options.");
        if (options.EnumerateArray().Count(o => ComponentTree.Is(o, "default")) > most)
            fail($"{path}.options", "SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More defaults than max_values.");
    }

    /// <summary>Every address of media that the components show.</summary>
    internal static IEnumerable<string> MediaUrls(JsonElement? components)
    {
        if (components is not { } list)
            yield break;
        foreach (var (_, component) in ComponentTree.Walk(list))
        {
            if (ComponentTree.Type(component) == ComponentType.MediaGallery)
            {
                foreach (var item in component.GetProperty("items").EnumerateArray())
                    yield return item.GetProperty("media").GetProperty("url").GetString()!;
            }
            else if (component.TryGetProperty("media", out var media) || component.TryGetProperty("file", out media))
            {
                yield return media.GetProperty("url").GetString()!;
            }
        }
    }
}
