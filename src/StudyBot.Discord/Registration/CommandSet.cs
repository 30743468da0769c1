using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Discord.Interactions;

namespace StudyBot.Discord.Registration;

/// <summary>The commands as they should be registered: every one of the core's from its own description, and the platform's own.</summary>
internal static class CommandSet
{
    public const string ReadingOption = "reading";

    private const int StringOption = 3;

    /// <summary>Discord's limit of a text option is 6,000; what is longer than a term is refused kindly by the core.</summary>
    private const int LongestOption = 6000;

    public static readonly ImmutableArray<CommandTranslation> ReadingHints =
    [
        new("it", "", "Un'altra lettura da quella scelta qui"),
        new("fr", "", "Une autre lecture que celle choisie ici"),
        new("de", "", "Ein anderer Text als der hier eingestellte"),
        new("es", "", "Otra lectura distinta de la elegida aquí"),
    ];

    private static readonly JsonObject[] s_own = [ReadingsCommand.Registered, SettingsCommand.Registered, FeedbackCommand.Registered, PrivacyCommand.Registered];

    /// <param name="core">The core's commands.</param>
    public static JsonArray Build(IEnumerable<CommandDescription> core) =>
    [
        .. core.Select(Slash),
        .. s_own.Select(c => c.DeepClone()),
        .. core.Where(c => c.OnMessage is not null).Select(OnMessage),
    ];

    /// <summary>The option that carries a command's argument: <c>TERM</c> is <c>term</c>.</summary>
    public static string ArgumentName(CommandDescription command) => command.Argument!.ToLowerInvariant().Replace(' ', '-');

    /// <summary>Where a command may be used, and by whom it may be installed: guilds and people; guild channels, direct messages, private channels.</summary>
    public static JsonObject Everywhere(JsonObject command)
    {
        command["integration_types"] = new JsonArray(0, 1);
        command["contexts"] = new JsonArray(0, 1, 2);
        return command;
    }

    /// <summary>Descriptions by Discord's locales; Spanish has two.</summary>
    public static JsonObject Localized(IEnumerable<CommandTranslation> translations, Func<CommandTranslation, string> text)
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
        ["required"] = !command.TakesLongText,
        ["autocomplete"] = !command.TakesLongText,
        ["max_length"] = LongestOption,
    };

    private static JsonObject Reading() => new()
    {
        ["type"] = StringOption,
        ["name"] = ReadingOption,
        ["description"] = "Another reading than the one set here",
        ["description_localizations"] = Localized(ReadingHints, t => t.ArgumentHint),
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
