using System.Security.Cryptography;

namespace StudyBot.Core.Prompts;

/// <summary>A schedule's short name, which people type: eight letters and digits of Crockford's base 32, lower case.</summary>
public readonly record struct ScheduleId(string Value)
{
    public const int Length = 8;

    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    public static ScheduleId New() => new(RandomNumberGenerator.GetString(Letters, Length));

    public static bool TryParse(string? text, out ScheduleId id)
    {
        var lower = text?.Trim().ToLowerInvariant() ?? "";
        id = new ScheduleId(lower);
        return lower.Length == Length && lower.All(c => Letters.Contains(c, StringComparison.Ordinal));
    }

    public override string ToString() => Value;
}
