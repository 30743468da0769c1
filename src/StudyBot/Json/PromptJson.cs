using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StudyBot.Core.Chat;

namespace StudyBot.Json;

/// <summary>What <c>/prompt</c> adds to a reply: schedules, and the days of schedules.</summary>
internal static class PromptJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<ScheduleCard> schedules)
    {
        json.WriteStartArray("schedules");
        foreach (var schedule in schedules)
        {
            json.WriteStartObject();
            json.Text("id", schedule.Id);
            json.Text("told", schedule.Told);
            json.Text("next", schedule.Next is { } next ? Instant(next) : null);
            json.WriteBoolean("paused", schedule.IsPaused);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<PromptDay> days)
    {
        json.WriteStartArray("prompts");
        foreach (var day in days)
        {
            json.WriteStartObject();
            json.Text("schedule", day.Schedule);
            json.Text("date", day.Date);
            json.Text("due", Instant(day.Due));
            json.Text("state", day.State);
            json.Text("text", day.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
