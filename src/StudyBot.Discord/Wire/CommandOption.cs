using System.Text.Json;

namespace StudyBot.Discord.Wire;

/// <summary>An option as a person gave it.</summary>
internal sealed record CommandOption(string Name, int Type, JsonElement Value, bool Focused, CommandOption[]? Options)
{
    /// <summary>Text as it is; a number or a boolean as JSON prints it.</summary>
    public string Text => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : Value.ValueKind == JsonValueKind.Undefined ? "" : Value.GetRawText();
}
