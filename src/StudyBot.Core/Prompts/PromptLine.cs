using System.Collections.Immutable;

namespace StudyBot.Core.Prompts;

/// <summary>Reads what follows <c>/prompt</c> in a typed line.</summary>
internal static class PromptLine
{
    public static (PromptOrder? Order, string? Problem) Read(string line)
    {
        var rest = line.AsSpan().Trim();
        var name = Word(ref rest).ToLowerInvariant();
        if (PromptCommand.All.FirstOrDefault(c => c.Name == name) is not { } command)
            return (null, name.Length == 0
                ? $"What shall I do? {Known}."
                : $"There is no “{Chat.ShortText.Of(name, 32)}”; {Known}.");
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (!rest.IsEmpty)
        {
            if (Named(command, rest) is { } option)
            {
                rest = rest[(option.Name.Length + 1)..];
                values[option.Name] = Value(option, ref rest);
                continue;
            }

            if (Next(command, values, rest) is not { } bare)
                return (null, $"I do not know what to do with “{Chat.ShortText.Of(Word(ref rest), 64)}”: {Usage(command)}");
            values[bare.Name] = Value(bare, ref rest);
        }

        var missing = command.Options.FirstOrDefault(o => o.IsRequired && !values.ContainsKey(o.Name));
        return missing is null
            ? (new PromptOrder(command, values.ToImmutable()), null)
            : (null, $"“{missing.Name}” is missing ({missing.Hint}): {Usage(command)}");
    }

    private static string Known => $"/prompt takes {string.Join(", ", PromptCommand.All.Select(c => c.Name))}";

    private static string Usage(PromptCommand command) => $"for example {command.Example}";

    private static PromptOption? Named(PromptCommand command, ReadOnlySpan<char> rest)
    {
        foreach (var option in command.Options)
        {
            if (rest.Length > option.Name.Length && rest[option.Name.Length] == '=' && rest.StartsWith(option.Name, StringComparison.OrdinalIgnoreCase))
                return option;
        }

        return null;
    }

    // A value alone: first for what must be given, in order, then for the first option that could be it.
    private static PromptOption? Next(PromptCommand command, ImmutableDictionary<string, string>.Builder given, ReadOnlySpan<char> rest)
    {
        var free = command.Options.Where(o => !given.ContainsKey(o.Name)).ToArray();
        if (free.FirstOrDefault(o => o.IsRequired) is { } required)
            return required;
        var word = Word(ref rest).ToString();
        return free.FirstOrDefault(o => Fits(o, word));
    }

    private static bool Fits(PromptOption option, string word) => option.Kind switch
    {
        PromptOptionKind.Schedule => ScheduleId.TryParse(word, out _),
        PromptOptionKind.Date => PromptValues.DateOf(word) is not null,
        PromptOptionKind.Number => int.TryParse(word, out _),
        PromptOptionKind.Choice => option.Choices.Contains(word, StringComparer.OrdinalIgnoreCase),
        PromptOptionKind.Zone => PromptValues.ZoneOf(word) is not null,
        PromptOptionKind.Text when option.Name == "days" => PromptValues.DaysOf(word) is not null,
        PromptOptionKind.Text => option.Name == "text",
        _ => false,
    };

    private static string Value(PromptOption option, ref ReadOnlySpan<char> rest)
    {
        // Free text is the last thing in a line unless it stands in quotation marks.
        if (option is { Kind: PromptOptionKind.Text, Name: "text" } && rest is not ['"', ..])
        {
            var all = rest.Trim().ToString();
            rest = default;
            return all;
        }

        return Word(ref rest);
    }

    private static string Word(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest is ['"', .. var quoted] && quoted.IndexOf('"') is >= 0 and var end)
        {
            var inside = quoted[..end].ToString();
            rest = quoted[(end + 1)..].TrimStart();
            return inside;
        }

        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
            length++;
        var word = rest[..length].ToString();
        rest = rest[length..].TrimStart();
        return word;
    }
}
