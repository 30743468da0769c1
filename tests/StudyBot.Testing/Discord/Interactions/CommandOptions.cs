using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Discord.Interactions;

/// <summary>Turns what a person filled in into the options of an interaction, as far as the client would let them.</summary>
internal static class CommandOptions
{
    private const int Subcommand = 1, SubcommandGroup = 2, Integer = 4, Boolean = 5, Number = 10;
    internal const int Channel = 7, Role = 8;

    /// <summary>Subcommands are named in <paramref name="path"/>, after the command's own name.</summary>
    internal static JsonArray Build(JsonObject command, ReadOnlySpan<string> path, IReadOnlyDictionary<string, string> given, string? focused)
    {
        var options = command["options"]?.AsArray() ?? [];
        if (path.Length > 0)
        {
            var name = path[0];
            var below = options.FirstOrDefault(o => (string?)o!["name"] == name && (int)o["type"]! is Subcommand or SubcommandGroup)?.AsObject()
                ?? throw new PersonRefusedException($"{command["name"]} has no subcommand {name}.");
            return [new JsonObject { ["name"] = name, ["type"] = (int)below["type"]!, ["options"] = Build(below, path[1..], given, focused) }];
        }
        if (given.Keys.FirstOrDefault(k => !options.Any(o => (string?)o!["name"] == k)) is { } unknown)
            throw new PersonRefusedException($"{command["name"]} has no option {unknown}; it has: {string.Join(", ", options.Select(o => (string?)o!["name"]))}.");
        if (focused is null && options.FirstOrDefault(o => (bool?)o!["required"] == true && !given.ContainsKey((string)o["name"]!)) is { } missing)
            throw new PersonRefusedException($"{command["name"]} needs the option {missing["name"]}.");
        var built = new JsonArray();
        foreach (var (name, value) in given)
        {
            var option = options.First(o => (string?)o!["name"] == name)!.AsObject();
            var filled = new JsonObject { ["name"] = name, ["type"] = (int)option["type"]!, ["value"] = Value(option, value, name == focused) };
            if (name == focused)
            {
                if ((bool?)option["autocomplete"] != true)
                    throw new PersonRefusedException($"The option {name} has no autocomplete.");
                filled["focused"] = true;
            }
            built.Add(filled);
        }
        return built;
    }

    /// <summary>The options that hold values, below the subcommands, each with its definition.</summary>
    internal static IEnumerable<(JsonObject Given, JsonObject Defined)> Leaves(JsonArray given, JsonObject command)
    {
        foreach (var option in given.Select(o => o!.AsObject()))
        {
            var defined = command["options"]!.AsArray().First(o => (string?)o!["name"] == (string?)option["name"])!.AsObject();
            if (option["options"] is not JsonArray below)
                yield return (option, defined);
            else
            {
                foreach (var leaf in Leaves(below, defined))
                    yield return leaf;
            }
        }
    }

    private static JsonValue Value(JsonObject option, string text, bool focused)
    {
        // While it is typed, even a number is text.
        if (focused)
            return JsonValue.Create(text);
        if (option["choices"]?.AsArray() is { Count: > 0 } choices && !choices.Any(c => c!["value"]!.ToString() == text))
            throw new PersonRefusedException($"{text} is no choice of {option["name"]}.");
        var length = text.EnumerateRunes().Count();
        if (length < ((int?)option["min_length"] ?? 0) || length > ((int?)option["max_length"] ?? 6000))
            throw new PersonRefusedException($"{option["name"]} does not take {length} characters.");
        if ((int)option["type"]! is Integer or Number && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (number < ((double?)option["min_value"] ?? double.MinValue) || number > ((double?)option["max_value"] ?? double.MaxValue)))
            throw new PersonRefusedException($"{option["name"]} does not take {text}.");
        try
        {
            return (int)option["type"]! switch
            {
                Integer => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture)),
                Number => JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture)),
                Boolean => JsonValue.Create(bool.Parse(text)),
                _ => JsonValue.Create(text),
            };
        }
        catch (FormatException)
        {
            throw new PersonRefusedException($"{option["name"]} does not take {text}.");
        }
    }
}
