using System.Diagnostics.CodeAnalysis;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Prompts;

/// <summary>What the button under a prompt carries, and by which the prompt is found again: <c>1|q|k3v9x2qd-20261124</c>, in the manner of <see cref="ControlCode"/>.</summary>
public static class PromptCode
{
    private const string Prefix = $"{ControlCode.Version}|q|";

    public static string Of(OccurrenceKey key) => Prefix + key;

    public static bool TryRead([NotNullWhen(true)] string? code, out OccurrenceKey key)
    {
        key = default;
        return code is not null && code.StartsWith(Prefix, StringComparison.Ordinal) && OccurrenceKey.TryParse(code[Prefix.Length..], out key);
    }
}
