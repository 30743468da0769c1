using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StudyBot.Core.Prompts;

/// <summary>Names a prompt for good: <c>g-</c> and 8 hexadecimal digits for a generated one, <c>c-</c> and its key for a curated one.</summary>
public sealed record PromptId
{
    /// <summary>Of a curated prompt's key, in characters.</summary>
    public const int LongestKey = 40;

    // Numbered by the community: c-member-1.
    private const string OfSuggestion = "member-";

    private PromptId(string value) => Value = value;

    public string Value { get; }

    public bool IsCurated => Value[0] == 'c';

    public static bool TryParse(string? value, [NotNullWhen(true)] out PromptId? id)
    {
        id = value is ['g', '-', .. { Length: 8 } hash] && hash.All(char.IsAsciiHexDigitLower) || value is ['c', '-', .. var key] && IsKey(key)
            ? new PromptId(value)
            : null;
        return id is not null;
    }

    /// <summary>Of a member's suggestion, by its number in its community.</summary>
    public static PromptId OfMember(int number) => Parse(string.Create(CultureInfo.InvariantCulture, $"c-{OfSuggestion}{number}"));

    /// <exception cref="FormatException">The value is not a prompt's id.</exception>
    public static PromptId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new FormatException($"'{value}' is not a prompt's id: 'g-' and 8 hexadecimal digits, or 'c-' and a key.");

    /// <summary>Lower-case letters, digits and <c>-</c>, 1-<see cref="LongestKey"/> characters.</summary>
    public static bool IsKey(string key) =>
        key.Length is > 0 and <= LongestKey && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Whether the id with this key is that of a member's suggestion.</summary>
    public static bool IsOfSuggestion(string key) =>
        key.StartsWith(OfSuggestion, StringComparison.Ordinal) && key.Length > OfSuggestion.Length && key.AsSpan(OfSuggestion.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    public override string ToString() => Value;
}
