namespace StudyBot.Core.Readings;

/// <summary>The short name of a reading: lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, 1-64 characters.</summary>
public sealed record ReadingId
{
    private ReadingId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ReadingId? id)
    {
        id = value is { Length: > 0 and <= 64 } && char.IsAsciiLetterOrDigit(value[0])
            && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.')
            ? new ReadingId(value)
            : null;
        return id is not null;
    }

    /// <summary>As a person types it: blanks around it and capitals do not matter.</summary>
    public static bool TryReadTyped(string? typed, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ReadingId? id) => TryParse(typed?.Trim().ToLowerInvariant(), out id);

    /// <exception cref="FormatException">The value is not a reading's id.</exception>
    public static ReadingId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new FormatException($"'{value}' is not a reading's id: a-z, 0-9, '-', '_', '.', 64 at most.");

    public override string ToString() => Value;
}
