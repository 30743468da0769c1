using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Timelines;

namespace StudyBot.Json;

/// <summary>A reply as one line of JSON, in the fields of the command-line contract.</summary>
internal static class ReplyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="text">The whole reply as plain text.</param>
    public static string Write(Reply reply, string text)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Text(json, "command", reply.Request.Command);
            Text(json, "argument", reply.Request.Argument);
            json.WriteString("status", NameOf(reply.Status));
            if (reply.Verdict is { } verdict)
                Text(json, "verdict", NameOf(verdict));
            Text(json, "reading", reply.Reading?.Value);
            json.WriteStartArray("passages");
            foreach (var passage in reply.Passages)
                Write(json, passage);
            json.WriteEndArray();
            json.WriteStartArray("dates");
            foreach (var date in reply.Dates)
                Write(json, date);
            json.WriteEndArray();
            if (reply.Timeline is { } timeline)
                Write(json, timeline);
            if (reply.Verdict is not null)
                Write(json, reply.Difference);
            if (reply.Claimed is { } claimed)
                Write(json, claimed);
            if (reply.Reference is { } reference)
                Write(json, reference);
            if (!reply.Schedules.IsEmpty)
                Write(json, reply.Schedules);
            if (!reply.Prompts.IsEmpty)
                Write(json, reply.Prompts);
            if (!reply.Terms.IsEmpty)
                Write(json, reply.Terms);
            Texts(json, "suggestions", reply.Suggestions);
            Texts(json, "notes", reply.Notes);
            Text(json, "text", text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string NameOf(ReplyStatus status) => status switch
    {
        ReplyStatus.Ok => "ok",
        ReplyStatus.NoDate => "no_date",
        ReplyStatus.NotFound => "not_found",
        ReplyStatus.Exact => "exact",
        ReplyStatus.Near => "near",
        ReplyStatus.Usage => "usage",
        ReplyStatus.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string NameOf(QuotationVerdict verdict) => verdict == QuotationVerdict.NotFound ? "not_found" : verdict.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, ImmutableArray<Difference> differences)
    {
        json.WriteStartArray("diff");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            Text(json, "op", difference.Kind.ToString().ToLowerInvariant());
            Text(json, "given", difference.Given);
            Text(json, "reading", difference.Reading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ClaimedPlace claimed)
    {
        json.WriteStartObject("claimed");
        Text(json, "name", claimed.Name);
        Text(json, "page", claimed.Page);
        if (claimed.IsPageRight is { } page)
            json.WriteBoolean("pageIsRight", page);
        Text(json, "year", claimed.Year);
        if (claimed.IsYearRight is { } year)
            json.WriteBoolean("yearIsRight", year);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<ScheduleCard> schedules)
    {
        json.WriteStartArray("schedules");
        foreach (var schedule in schedules)
        {
            json.WriteStartObject();
            Text(json, "id", schedule.Id);
            Text(json, "told", schedule.Told);
            Text(json, "next", schedule.Next is { } next ? Instant(next) : null);
            json.WriteBoolean("paused", schedule.IsPaused);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<PromptDay> days)
    {
        json.WriteStartArray("prompts");
        foreach (var day in days)
        {
            json.WriteStartObject();
            Text(json, "schedule", day.Schedule);
            Text(json, "date", day.Date);
            Text(json, "due", Instant(day.Due));
            Text(json, "state", day.State);
            Text(json, "text", day.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject();
        Text(json, "sentence", passage.Sentence);
        Text(json, "text", passage.Text);
        json.WriteNumber("start", passage.Span.Start);
        json.WriteNumber("end", passage.Span.End);
        json.WriteStartArray("raw");
        foreach (TextSpan range in passage.Raw)
        {
            json.WriteStartArray();
            json.WriteNumberValue(range.Start);
            json.WriteNumberValue(range.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        Text(json, "page", passage.Page);
        Text(json, "section", passage.Section);
        Text(json, "sectionTitle", passage.SectionTitle);
        Texts(json, "footnotes", passage.Footnotes);
        Text(json, "citation", passage.Citation);
        Text(json, "speaker", passage.Speaker);
        if (passage.Heading is { } heading)
            Text(json, "heading", heading);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<TermGroup> groups)
    {
        json.WriteStartArray("terms");
        foreach (var group in groups)
            foreach (var term in group.Terms)
            {
                json.WriteStartObject();
                Text(json, "kind", group.Kind);
                Text(json, "name", term.Name);
                Texts(json, "forms", term.Forms);
                if (term.Expansion is { } expansion)
                    Text(json, "expansion", expansion);
                json.WriteNumber("count", term.Count);
                Texts(json, "pages", term.Pages);
                json.WriteEndObject();
            }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DateAnswer date)
    {
        json.WriteStartObject();
        Text(json, "edtf", date.Edtf);
        Text(json, "text", date.Text);
        Text(json, "words", date.InWords);
        json.WriteNumber("passage", date.Passage);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject("reference");
        Text(json, "style", reference.Style);
        Text(json, "name", reference.Name);
        json.WriteStartArray("parts");
        foreach (var part in reference.Parts)
        {
            json.WriteStartObject();
            Text(json, "name", part.Name);
            Text(json, "text", part.Text.Text);
            json.WriteStartArray("italics");
            foreach (var span in part.Text.Italics)
            {
                json.WriteStartArray();
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Timeline timeline)
    {
        json.WriteStartArray("timeline");
        foreach (var e in timeline.Events)
        {
            json.WriteStartObject();
            Text(json, "edtf", e.Date.Edtf);
            Text(json, "text", e.Printed);
            Text(json, "words", e.Date.InWords);
            Number(json, "from", e.Period.FirstYear);
            Number(json, "to", e.Period.LastYear);
            Text(json, "label", e.Label.Text);
            json.WriteNumber("start", e.Label.Span.Start);
            json.WriteNumber("end", e.Label.Span.End);
            Text(json, "sentence", e.Passage.Sentence);
            Text(json, "page", e.Passage.Page);
            Text(json, "section", e.Passage.Section);
            Text(json, "citation", e.Passage.Citation);
            Text(json, "speaker", e.Passage.Speaker);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(WellFormed(value));
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value is null ? null : WellFormed(value));

    /// <summary>JSON in UTF-8 cannot hold a lone surrogate.</summary>
    private static string WellFormed(string value) => value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
        ? value
        : string.Concat(value.EnumerateRunes().Select(r => r.ToString()));
}
