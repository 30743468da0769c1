using System.Text.Json;
using StudyBot.Core.Timelines;

namespace StudyBot.Json;

/// <summary>What <c>/timeline</c> adds to a reply.</summary>
internal static class TimelineJson
{
    public static void Write(Utf8JsonWriter json, Timeline timeline)
    {
        json.WriteStartArray("timeline");
        foreach (var e in timeline.Events)
        {
            json.WriteStartObject();
            json.Text("edtf", e.Date.Edtf);
            json.Text("text", e.Printed);
            json.Text("words", e.Date.InWords);
            json.Number("from", e.Period.FirstYear);
            json.Number("to", e.Period.LastYear);
            json.Text("label", e.Label.Text);
            json.WriteNumber("start", e.Label.Span.Start);
            json.WriteNumber("end", e.Label.Span.End);
            json.Text("sentence", e.Passage.Sentence);
            json.Text("page", e.Passage.Page);
            json.Text("section", e.Passage.Section);
            json.Text("citation", e.Passage.Citation);
            json.Text("speaker", e.Passage.Speaker);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
