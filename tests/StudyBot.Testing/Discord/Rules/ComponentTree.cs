using System.Text.Json;

namespace StudyBot.Testing.Discord.Rules;

/// <summary>Walks components with all that they hold, in the order of the screen.</summary>
internal static class ComponentTree
{
    internal static IEnumerable<(string Path, JsonElement Component)> Walk(JsonElement list, string path = "components")
    {
        var at = 0;
        foreach (var component in list.EnumerateArray())
        {
            foreach (var below in One(component, $"{path}.{at}"))
                yield return below;
            at++;
        }
    }

    private static IEnumerable<(string Path, JsonElement Component)> One(JsonElement component, string path)
    {
        yield return (path, component);
        if (component.TryGetProperty("components", out var children) && children.ValueKind == JsonValueKind.Array)
        {
            foreach (var below in Walk(children, $"{path}.components"))
                yield return below;
        }
        foreach (var single in (string[])["accessory", "component"])
        {
            if (component.TryGetProperty(single, out var child) && child.ValueKind == JsonValueKind.Object)
            {
                foreach (var below in One(child, $"{path}.{single}"))
                    yield return below;
            }
        }
    }

    internal static int Type(JsonElement component) => component.GetProperty("type").GetInt32();

    internal static string? Text(JsonElement component, string field) =>
        component.TryGetProperty(field, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    internal static bool Is(JsonElement component, string field) => component.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True;

    internal static int? Number(JsonElement component, string field) =>
        component.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
