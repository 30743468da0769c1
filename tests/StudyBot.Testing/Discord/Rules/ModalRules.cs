using System.Text.Json;
using StudyBot.Testing.Contracts;

namespace StudyBot.Testing.Discord.Rules;

/// <summary>docs/components/reference and docs/interactions/receiving-and-responding "Modal".</summary>
internal static class ModalRules
{
    internal static List<ContractError> Check(JsonElement modal)
    {
        var errors = new List<ContractError>();
        var components = modal.GetProperty("components");
        if (components.GetArrayLength() > 5)
            errors.Add(new("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length."));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, component) in ComponentTree.Walk(components, "data.components"))
        {
            if (ComponentTree.Text(component, "custom_id") is { } id && !ids.Add(id))
                errors.Add(new($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated."));
            var type = ComponentTree.Type(component);
            if (type == ComponentType.ActionRow && component.GetProperty("components").GetArrayLength() > 1)
                errors.Add(new($"{path}.components", "BASE_TYPE_BAD_LENGTH", "A row of a modal holds one text input."));
            if (type != ComponentType.TextInput)
                continue;
            var inLabel = path.EndsWith(".component", StringComparison.Ordinal);
            var label = ComponentTree.Text(component, "label");
            if (inLabel ? label is not null : string.IsNullOrEmpty(label))
                errors.Add(new($"{path}.label", "BASE_TYPE_REQUIRED", inLabel ? "Inside a label component a text input has no label of its own." : "This field is required."));
            var (least, most) = (ComponentTree.Number(component, "min_length") ?? 0, ComponentTree.Number(component, "max_length") ?? 4000);
            var value = ComponentTree.Text(component, "value");
            if (least > most || value?.EnumerateRunes().Count() > most)
                errors.Add(new($"{path}.value", "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length."));
        }
        return errors;
    }
}
