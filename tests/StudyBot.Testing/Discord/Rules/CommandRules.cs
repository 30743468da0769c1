using System.Text.Json;
using System.Text.RegularExpressions;
using StudyBot.Testing.Contracts;

namespace StudyBot.Testing.Discord.Rules;

/// <summary>docs/interactions/application-commands: names, descriptions, options, and how many there may be.</summary>
internal static partial class CommandRules
{
    // docs/reference "Locales".
    private static readonly string[] Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi",
        "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    internal static List<ContractError> CheckAll(IReadOnlyList<JsonElement> commands, bool inGuild)
    {
        var errors = new List<ContractError>();
        for (var i = 0; i < commands.Count; i++)
        {
            Check(commands[i], $"{i}", errors);
            // "Only for globally-scoped commands".
            foreach (var field in (ReadOnlySpan<string>)["integration_types", "contexts"])
            {
                if (inGuild && MessageRules.Filled(commands[i], field) is not null)
                    errors.Add(new($"{i}.{field}", "APPLICATION_COMMAND_CONTEXTS_GUILD_INVALID", "A guild's commands have neither integration_types nor contexts."));
            }
        }
        foreach (var byType in commands.GroupBy(Type))
        {
            var most = byType.Key == 1 ? 100 : 15;
            if (byType.Count() > most)
                errors.Add(new("", "APPLICATION_COMMAND_TOO_MANY", $"Maximum number of application commands of type {byType.Key} reached ({most})."));
            if (byType.GroupBy(c => c.GetProperty("name").GetString()).FirstOrDefault(g => g.Count() > 1) is { } twice)
                errors.Add(new("", "APPLICATION_COMMANDS_DUPLICATE_NAME", $"Application command names must be unique: {twice.Key}."));
        }
        return errors;
    }

    internal static int Type(JsonElement command) => ComponentTree.Number(command, "type") ?? 1;

    internal static void Check(JsonElement command, string path, List<ContractError> errors)
    {
        var slash = Type(command) == 1;
        var at = path.Length == 0 ? "" : path + ".";
        CheckName(command, at, slash, errors);
        var description = ComponentTree.Text(command, "description") ?? "";
        if (slash && description.Length == 0)
            errors.Add(new($"{at}description", "BASE_TYPE_REQUIRED", "This field is required."));
        if (!slash && (description.Length > 0 || MessageRules.Filled(command, "options") is not null))
            errors.Add(new($"{at}description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", "Context menu commands have neither description nor options."));
        if (command.TryGetProperty("default_member_permissions", out var permissions) && permissions.ValueKind == JsonValueKind.String && !ulong.TryParse(permissions.GetString(), out _))
            errors.Add(new($"{at}default_member_permissions", "NUMBER_TYPE_COERCE", "Is no permission set."));
        CheckLocalizations(command, "description_localizations", at, null, errors);
        CheckOptions(command, at, errors);
        if (Combined(command) > 8000)
            errors.Add(new(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)."));
    }

    private static void CheckName(JsonElement command, string at, bool slash, List<ContractError> errors)
    {
        if (slash && ComponentTree.Text(command, "name") is { } name && !IsSlashName(name))
            errors.Add(new($"{at}name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid."));
        CheckLocalizations(command, "name_localizations", at, slash ? IsSlashName : null, errors);
    }

    private static bool IsSlashName(string name) => SlashName().IsMatch(name) && name == name.ToLowerInvariant();

    private static void CheckLocalizations(JsonElement owner, string field, string at, Func<string, bool>? valid, List<ContractError> errors)
    {
        if (!owner.TryGetProperty(field, out var texts) || texts.ValueKind != JsonValueKind.Object)
            return;
        foreach (var text in texts.EnumerateObject())
        {
            if (!Locales.Contains(text.Name))
                errors.Add(new($"{at}{field}.{text.Name}", "ENUM_TYPE_COERCE", $"{text.Name} is no locale of Discord's."));
            if (text.Value.ValueKind == JsonValueKind.String && valid?.Invoke(text.Value.GetString()!) == false)
                errors.Add(new($"{at}{field}.{text.Name}", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid."));
        }
    }

    private static void CheckOptions(JsonElement owner, string at, List<ContractError> errors)
    {
        if (MessageRules.Filled(owner, "options") is not { } options)
            return;
        var optionalSeen = false;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var option in options.EnumerateArray())
        {
            var path = $"{at}options.{index++}.";
            CheckName(option, path, slash: true, errors);
            CheckLocalizations(option, "description_localizations", path, null, errors);
            if (!names.Add(option.GetProperty("name").GetString()!))
                errors.Add(new($"{path}name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists."));
            if (ComponentTree.Is(option, "required") && optionalSeen)
                errors.Add(new($"{path}required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options."));
            optionalSeen |= !ComponentTree.Is(option, "required");
            CheckChoices(option, path, errors);
            CheckOptions(option, path, errors);
        }
    }

    private static void CheckChoices(JsonElement option, string path, List<ContractError> errors)
    {
        if (MessageRules.Filled(option, "choices") is not { } choices)
            return;
        if (ComponentTree.Is(option, "autocomplete"))
            errors.Add(new($"{path}autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES", "Autocomplete cannot be set with choices."));
        errors.AddRange(Choices(choices, path + "choices"));
        if (choices.EnumerateArray().GroupBy(c => c.GetProperty("name").GetString()).Any(g => g.Count() > 1))
            errors.Add(new($"{path}choices", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Two choices have the same name."));
    }

    /// <summary>Choices of an option or of an autocomplete answer: 25, and 100 characters of a string value.</summary>
    internal static IEnumerable<ContractError> Choices(JsonElement choices, string path)
    {
        if (choices.GetArrayLength() > 25)
            yield return new(path, "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        var index = 0;
        foreach (var choice in choices.EnumerateArray())
        {
            if (choice.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.EnumerateRunes().Count() > 100)
                yield return new($"{path}.{index}.value", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
            index++;
        }
    }

    /// <summary>Name, description and choice values of the command and its options, the longest localization of each.</summary>
    private static int Combined(JsonElement owner)
    {
        var total = Longest(owner, "name") + Longest(owner, "description");
        if (MessageRules.Filled(owner, "choices") is { } choices)
            total += choices.EnumerateArray().Sum(c => Longest(c, "name") + (ComponentTree.Text(c, "value")?.Length ?? 0));
        return total + (MessageRules.Filled(owner, "options")?.EnumerateArray().Sum(Combined) ?? 0);
    }

    private static int Longest(JsonElement owner, string field)
    {
        var own = ComponentTree.Text(owner, field)?.Length ?? 0;
        return owner.TryGetProperty(field + "_localizations", out var texts) && texts.ValueKind == JsonValueKind.Object
            ? texts.EnumerateObject().Select(t => t.Value.GetString()?.Length ?? 0).Append(own).Max()
            : own;
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E00-\u0E7F]{1,32}$")]
    private static partial Regex SlashName();
}
