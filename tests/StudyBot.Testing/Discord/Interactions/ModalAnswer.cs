using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Interactions;

/// <summary>The components of a submitted modal: as they were sent, each input with its value.</summary>
internal static class ModalAnswer
{
    internal static JsonArray Build(JsonElement modal, Func<string, string> valueOf)
    {
        var next = 1;
        return new JsonArray([.. modal.GetProperty("components").EnumerateArray().Select(One)]);

        JsonObject One(JsonElement component)
        {
            var type = ComponentTree.Type(component);
            var answer = new JsonObject { ["type"] = type, ["id"] = ComponentTree.Number(component, "id") is > 0 and { } id ? id : next++ };
            if (component.TryGetProperty("components", out var children))
                answer["components"] = new JsonArray([.. children.EnumerateArray().Select(One)]);
            if (component.TryGetProperty("component", out var child))
                answer["component"] = One(child);
            if (ComponentTree.Text(component, "custom_id") is { } customId)
            {
                answer["custom_id"] = customId;
                if (ComponentType.IsSelect(type))
                    answer["values"] = new JsonArray([.. valueOf(customId).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => JsonValue.Create(v))]);
                else
                    answer["value"] = valueOf(customId);
            }
            return answer;
        }
    }
}
