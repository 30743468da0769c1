using System.Collections.Immutable;
using System.Text.Json;
using StudyBot.Core.Chat;

namespace StudyBot.Json;

/// <summary>What <c>/terms</c> adds to a reply.</summary>
internal static class TermsJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<TermGroup> groups)
    {
        json.WriteStartArray("terms");
        foreach (var group in groups)
            foreach (var term in group.Terms)
            {
                json.WriteStartObject();
                json.Text("kind", group.Kind);
                json.Text("name", term.Name);
                json.Texts("forms", term.Forms);
                if (term.Expansion is { } expansion)
                    json.Text("expansion", expansion);
                json.WriteNumber("count", term.Count);
                json.Texts("pages", term.Pages);
                json.WriteEndObject();
            }

        json.WriteEndArray();
    }
}
