using System.Text.Json;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.People;

/// <summary>A modal as a person sees it: one field for each input, by custom id.</summary>
internal static class ModalText
{
    internal static SeenModal Render(JsonElement modal)
    {
        var fields = new List<SeenField>();
        var label = "";
        foreach (var (_, component) in ComponentTree.Walk(modal.GetProperty("components")))
        {
            if (ComponentTree.Type(component) == ComponentType.Label)
                label = ComponentTree.Text(component, "label") ?? "";
            if (ComponentTree.Text(component, "custom_id") is not { } id)
                continue;
            var required = !component.TryGetProperty("required", out var optional) || optional.ValueKind != JsonValueKind.False;
            fields.Add(new SeenField(id, ComponentTree.Text(component, "label") ?? label, ComponentTree.Text(component, "value") ?? "", required,
                ComponentTree.Number(component, "min_length") ?? 0, ComponentTree.Number(component, "max_length") ?? 4000));
        }
        return new SeenModal { CustomId = modal.GetProperty("custom_id").GetString()!, Title = modal.GetProperty("title").GetString()!, Fields = fields };
    }
}
