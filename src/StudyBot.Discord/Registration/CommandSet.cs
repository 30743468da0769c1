using System.Text.Json.Nodes;
using StudyBot.Core.Chat;

namespace StudyBot.Discord.Registration;

/// <summary>The commands as they should be registered: every one of the core's from its own description, and the platform's own.</summary>
internal static class CommandSet
{
    public const string ReadingOption = "reading";

    private const int StringOption = 3;

    /// <summary>Discord's limit of a text option is 6,000; what is longer than a term is refused kindly by the core.</summary>
    private const int LongestOption = 6000;

    /// <param name="core">The core's commands.</param>
    /// <param name="withPrompts">And <c>/prompt</c>.</param>
    public static JsonArray Build(IEnumerable<CommandDescription> core, bool withPrompts = false) =>
    [
        .. core.Select(Slash),
        .. OwnCommands.Definitions,
        .. withPrompts ? [PromptCommands.Definition] : Array.Empty<JsonObject>(),
        .. core.Where(c => c.OnMessage is not null).Select(OnMessage),
    ];

    /// <summary>The option that carries a command's argument: <c>TERM</c> is <c>term</c>.</summary>
    public static string ArgumentName(CommandDescription command) => command.Argument!.ToLowerInvariant().Replace(' ', '-');

    /// <summary>Where a command may be used, and by whom it may be installed: guilds and people; guild channels, direct messages, private channels.</summary>
    private static JsonObject Everywhere(JsonObject command)
    {
        command["integration_types"] = new JsonArray(0, 1);
        command["contexts"] = new JsonArray(0, 1, 2);
        return command;
    }

    /// <summary>A command of the platform's own, without options.</summary>
    public static JsonObject Own(string name, string description, string it, string fr, string de, string es) => Everywhere(new JsonObject
    {
        ["type"] = 1,
        ["name"] = name,
        ["description"] = description,
        ["description_localizations"] = Localized(it, fr, de, es),
    });

    public static JsonObject Localized(string it, string fr, string de, string es) =>
        Localized([new("it", it, ""), new("fr", fr, ""), new("de", de, ""), new("es", es, "")], t => t.Summary);

    /// <summary>Descriptions by Discord's locales; Spanish has two.</summary>
    private static JsonObject Localized(IEnumerable<CommandTranslation> translations, Func<CommandTranslation, string> text)
    {
        var localized = new JsonObject();
        foreach (var translation in translations)
        {
            string[] locales = translation.Language == "es" ? ["es-ES", "es-419"] : [translation.Language];
            foreach (var locale in locales)
                localized[locale] = text(translation);
        }

        return localized;
    }

    private static JsonObject Slash(CommandDescription command) => Everywhere(new JsonObject
    {
        ["type"] = 1,
        ["name"] = command.Name[1..],
        ["description"] = command.Summary,
        ["description_localizations"] = Localized(command.Translations, t => t.Summary),
        ["options"] = command.Argument is null ? [] : new JsonArray(Argument(command), Reading()),
    });

    private static JsonObject Argument(CommandDescription command) => new()
    {
        ["type"] = StringOption,
        ["name"] = ArgumentName(command),
        ["description"] = command.ArgumentHint,
        ["description_localizations"] = Localized(command.Translations, t => t.ArgumentHint),
        ["required"] = !command.TakesLongText && !command.ArgumentIsOptional,
        ["autocomplete"] = !command.TakesLongText,
        ["max_length"] = LongestOption,
    };

    private static JsonObject Reading() => new()
    {
        ["type"] = StringOption,
        ["name"] = ReadingOption,
        ["description"] = "Another reading than the one set here",
        ["description_localizations"] = Localized(
            "Un'altra lettura da quella scelta qui", "Une autre lecture que celle choisie ici", "Ein anderer Text als der hier eingestellte", "Otra lectura distinta de la elegida aquí"),
        ["required"] = false,
        ["autocomplete"] = true,
    };

    private static JsonObject OnMessage(CommandDescription command) => Everywhere(new JsonObject
    {
        ["type"] = 3,
        ["name"] = command.OnMessage,
        ["name_localizations"] = Localized(command.Translations.Where(t => t.OnMessage is not null), t => t.OnMessage!),
    });
}
