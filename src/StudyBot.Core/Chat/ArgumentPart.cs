using System.Collections.Immutable;

namespace StudyBot.Core.Chat;

/// <summary>A part of a command's argument, for platforms that ask for each on its own; written in one line, the name of every part but the first stands between.</summary>
/// <param name="Name">Lower case: <c>term</c>, <c>with</c>.</param>
/// <param name="Hint">At most 100 characters.</param>
/// <param name="Hints">The hint by language, as in <see cref="CommandTranslation"/>.</param>
public sealed record ArgumentPart(string Name, string Hint, ImmutableArray<(string Language, string Hint)> Hints)
{
    /// <summary><c>NATO with OSCE</c>; what was not given is left out.</summary>
    public static string Join(IEnumerable<(ArgumentPart Part, string? Given)> parts)
    {
        var line = "";
        foreach (var (part, given) in parts)
            if (given is { Length: > 0 })
                line += line.Length == 0 ? given : $" {part.Name} {given}";
        return line;
    }
}
