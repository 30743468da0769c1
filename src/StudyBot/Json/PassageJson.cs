using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Json;

/// <summary>What the author says, and the dates in it: in the replies of every command that looks something up.</summary>
internal static class PassageJson
{
    public static void Write(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject();
        json.Text("sentence", passage.Sentence);
        json.Text("text", passage.Text);
        json.WriteNumber("start", passage.Span.Start);
        json.WriteNumber("end", passage.Span.End);
        json.Ranges("raw", passage.Raw);
        json.Text("page", passage.Page);
        json.Text("section", passage.Section);
        json.Text("sectionTitle", passage.SectionTitle);
        json.Texts("footnotes", passage.Footnotes);
        json.Text("citation", passage.Citation);
        json.Text("speaker", passage.Speaker);
        if (passage.Heading is { } heading)
            json.Text("heading", heading);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DateAnswer date)
    {
        json.WriteStartObject();
        json.Text("edtf", date.Edtf);
        json.Text("text", date.Text);
        json.Text("words", date.InWords);
        json.WriteNumber("passage", date.Passage);
        json.WriteEndObject();
    }
}
