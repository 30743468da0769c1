using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Storage;

/// <summary>Values of prompts as columns. Every reading throws a <see cref="FormatException"/> for what was not written here.</summary>
internal static class PromptColumns
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Write(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static LocalDate Date(string text) => Value(LocalDatePattern.Iso.Parse(text));

    public static string Write(IEnumerable<LocalDate> dates) => string.Join(',', dates.Select(Write));

    public static ImmutableSortedSet<LocalDate> Dates(string text) => text.Length == 0 ? [] : [.. text.Split(',').Select(Date)];

    public static string Write(LocalTime time) => Minute.Format(time);

    public static LocalTime Time(string text) => Value(Minute.Parse(text));

    public static string Write<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static T Named<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : throw new FormatException();

    public static long? Write(Instant? at) => at?.ToUnixTimeMilliseconds();

    public static string? Write(PassageList? list) => list is null ? null : $"{list.Reading.Value} {list.Content} {Marks.Write(list.Marks)}";

    public static PassageList? List(string? text) => text?.Split(' ') switch
    {
        null => null,
        [var reading, var content, var marks] when ReadingId.TryParse(reading, out var id) => new PassageList(id, content, Marks.Read(marks)),
        _ => throw new FormatException(),
    };

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Instant? At(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static T Value<T>(ParseResult<T> parsed) => parsed.Success ? parsed.Value : throw new FormatException();
}
