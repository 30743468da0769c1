using System.Text.Json.Nodes;

namespace StudyBot.Discord.Rendering;

/// <summary>Message components as Discord's contract has them (Components V2); the numbers are its types.</summary>
internal static class Component
{
    public static JsonObject Text(string content) => new() { ["type"] = 10, ["content"] = content };

    public static JsonObject Container(params IEnumerable<JsonObject> components) => new() { ["type"] = 17, ["accent_color"] = 0x4F6D7A, ["components"] = Array(components) };

    public static JsonObject Row(params IEnumerable<JsonObject> components) => new() { ["type"] = 1, ["components"] = Array(components) };

    public static JsonObject Button(string label, string customId, ButtonStyle style = ButtonStyle.Secondary) =>
        new() { ["type"] = 2, ["style"] = (int)style, ["label"] = label, ["custom_id"] = customId };

    /// <param name="options">25 at most; value and label of each.</param>
    public static JsonObject Select(string customId, string placeholder, IEnumerable<(string Value, string Label)> options, string? chosen = null) => new()
    {
        ["type"] = 3,
        ["custom_id"] = customId,
        ["placeholder"] = placeholder,
        ["options"] = Array(options.Select(o => new JsonObject { ["label"] = o.Label, ["value"] = o.Value, ["default"] = o.Value == chosen })),
    };

    /// <param name="fileName">Of an attachment of the same message.</param>
    public static JsonObject Gallery(string fileName, string alternativeText) => new()
    {
        ["type"] = 12,
        ["items"] = new JsonArray(new JsonObject { ["media"] = new JsonObject { ["url"] = "attachment://" + fileName }, ["description"] = alternativeText }),
    };

    /// <param name="fileName">Of an attachment of the same message.</param>
    public static JsonObject File(string fileName) => new() { ["type"] = 13, ["file"] = new JsonObject { ["url"] = "attachment://" + fileName } };

    /// <summary>A field for several lines of text, in a modal.</summary>
    public static JsonObject TextField(string customId, string label, string description, int maxLength) => new()
    {
        ["type"] = 18,
        ["label"] = label,
        ["description"] = description,
        ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = customId, ["style"] = 2, ["required"] = true, ["max_length"] = maxLength },
    };

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}
