using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace StudyBot.Core.Prompts;

/// <summary>One day of one schedule: what is posted once. Printed as <c>k3v9x2qd-20261124</c>, short enough for Discord's nonce (25 characters).</summary>
public readonly record struct OccurrenceKey(ScheduleId Schedule, LocalDate Date)
{
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static bool TryParse(string? text, out OccurrenceKey key)
    {
        key = default;
        if (text?.Split('-') is not [var schedule, var date] || !ScheduleId.TryParse(schedule, out var id) || !Compact.Parse(date).TryGetValue(default, out var day))
            return false;
        key = new OccurrenceKey(id, day);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Schedule}-{Compact.Format(Date)}");
}
