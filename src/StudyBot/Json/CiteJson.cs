using System.Text.Json;
using StudyBot.Core.Citing;

namespace StudyBot.Json;

/// <summary>What <c>/cite</c> adds to a reply.</summary>
internal static class CiteJson
{
    public static void Write(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject("reference");
        json.Text("style", reference.Style);
        json.Text("name", reference.Name);
        json.WriteStartArray("parts");
        foreach (var part in reference.Parts)
        {
            json.WriteStartObject();
            json.Text("name", part.Name);
            json.Text("text", part.Text.Text);
            json.Ranges("italics", part.Text.Italics);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
