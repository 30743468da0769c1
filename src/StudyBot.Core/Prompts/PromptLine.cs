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
                values[option.Name] = Value(command, option, ref rest);
                continue;
            }

            if (Next(command, values, rest) is not { } bare)
            {
                var word = Chat.ShortText.Of(Word(ref rest), 64);
                return (null, command.Options.Any(IsFreeText)
                    ? $"“{word}” is no date: give it as 2026-12-01, or a prompt of your own in quotation marks."
                    : $"I do not know what to do with “{word}”: {Usage(command)}");
            }

            values[bare.Name] = Value(command, bare, ref rest);
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
        var isQuoted = rest is ['"', ..];
        var word = Word(ref rest);
        var isAlone = rest.IsEmpty || Named(command, rest) is not null;
        var text = free.FirstOrDefault(IsFreeText);
        var isDateWanted = free.Any(o => o.Kind == PromptOptionKind.Date);
        // Many a word of eight letters could be an id: at the head of a text it is one only with a digit in it.
        if (free.FirstOrDefault(o => !IsFreeText(o) && Fits(o, word)) is { } found && (found.Kind != PromptOptionKind.Schedule || text is null || isAlone || word.Any(char.IsAsciiDigit)))
            return found;
        // A slip in the date must not become what is asked.
        return isQuoted || !isDateWanted || !(isAlone || IsLikeDate(word)) ? text : null;
    }

    private static bool IsFreeText(PromptOption option) => option is { Kind: PromptOptionKind.Text, Name: "text" };

    private static bool IsLikeDate(string word) => char.IsAsciiDigit(word[0]) && word.All(c => char.IsAsciiDigit(c) || c is '-' or '.' or '/') && !word.All(char.IsAsciiDigit);

    private static bool Fits(PromptOption option, string word) => option.Kind switch
    {
        PromptOptionKind.Schedule => ScheduleId.TryParse(word, out _),
        PromptOptionKind.Date => PromptValues.DateOf(word) is not null,
        PromptOptionKind.Number => int.TryParse(word, out _),
        PromptOptionKind.Choice => option.Choices.Contains(word, StringComparer.OrdinalIgnoreCase),
        PromptOptionKind.Zone => PromptValues.ZoneOf(word) is not null,
        PromptOptionKind.Text when option.Name == "days" => PromptValues.DaysOf(word) is not null,
        _ => false,
    };

    private static string Value(PromptCommand command, PromptOption option, ref ReadOnlySpan<char> rest)
    {
        // Free text is the last thing in a line but for options by name, unless it stands in quotation marks.
        if (IsFreeText(option) && rest is not ['"', ..])
        {
            var end = 1;
            while (end < rest.Length && !(char.IsWhiteSpace(rest[end - 1]) && Named(command, rest[end..]) is { } next && next.Name != option.Name))
                end++;
            var text = rest[..Math.Min(end, rest.Length)].Trim().ToString();
            rest = rest[Math.Min(end, rest.Length)..];
            return text;
        }

        var value = Word(ref rest);
        // As people write a list, and the help does: 2026-12-24, 2027-04-05.
        while (option.Name is "days" or "holidays" && !rest.IsEmpty && (value.EndsWith(',') || rest[0] == ',') && Named(command, rest) is null)
            value += Word(ref rest);
        if (option.Name == "time" && (rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase)) && (rest.Length == 2 || char.IsWhiteSpace(rest[2])))
            value += " " + Word(ref rest);
        return value;
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
