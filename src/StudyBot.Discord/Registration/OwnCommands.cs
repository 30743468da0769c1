using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Registration;

/// <summary>The commands that the platform adds to the core's: how they are registered, and what answers them.</summary>
internal static class OwnCommands
{
    private const string Answers = "answers";
    private const string Citation = "citation";
    private const string Where = "where";

    /// <summary>Discord's bit of "Manage Server".</summary>
    private const int ManageGuild = 1 << 5;

    public static IEnumerable<JsonObject> Definitions => [Readings(), Settings(), Feedback(), Privacy()];

    /// <summary>Null for a command that is none of these.</summary>
    public static ChatAnswer? Answer(ChatDesk desk, InteractionData data, Asker asker) => DeskCommands.Answer(
        desk,
        data.Name,
        data.Options is { Length: > 0 } ? new SettingsChange(data.Option(CommandSet.ReadingOption), data.Option(Answers), data.Option(Citation), data.Option(Where) == "channel") : null,
        asker,
        Interactions.Askers.Manager);

    private static JsonObject Readings() => CommandSet.Own(
        "readings", "The readings that you can ask about, and which one answers here",
        "Le letture disponibili, e quella che risponde qui", "Les lectures disponibles, et celle qui répond ici",
        "Die Texte, nach denen man fragen kann, und welcher hier antwortet", "Las lecturas disponibles y la que responde aquí");

    private static JsonObject Privacy() => CommandSet.Own(
        "privacy", "What I keep of you and of this server, and how to delete it",
        "Che cosa conservo di te e di questo server, e come cancellarlo", "Ce que je garde de vous et de ce serveur, et comment l'effacer",
        "Was ich über dich und diesen Server speichere, und wie man es löscht", "Lo que guardo de ti y de este servidor, y cómo borrarlo");

    private static JsonObject Feedback()
    {
        var command = CommandSet.Own(
        "feedback", "What members said of the passages shown to them",
        "Che cosa hanno detto i membri dei passi mostrati", "Ce que les membres ont dit des passages montrés",
        "Was Mitglieder zu den gezeigten Stellen sagten", "Lo que los miembros dijeron de los pasajes mostrados");
        command["default_member_permissions"] = ManageGuild;
        command["integration_types"] = new JsonArray(0);
        command["contexts"] = new JsonArray(0);
        return command;
    }

    private static JsonObject Settings()
    {
        var command = CommandSet.Own(
            "settings", "Which reading answers here, who sees the answers, and how passages are cited",
            "Quale lettura risponde qui, chi vede le risposte e come si citano i passi", "Quelle lecture répond ici, qui voit les réponses et comment citer les passages",
            "Welcher Text hier antwortet, wer die Antworten sieht und wie zitiert wird", "Qué lectura responde aquí, quién ve las respuestas y cómo se citan los pasajes");
        command["options"] = new JsonArray(
            Option(CommandSet.ReadingOption, "The reading that answers here; \"unset\" goes back to the usual one",
                "La lettura che risponde qui; \"unset\" torna a quella abituale", "La lecture qui répond ici ; « unset » revient à l'habituelle",
                "Der Text, der hier antwortet; \"unset\" stellt den üblichen wieder her", "La lectura que responde aquí; \"unset\" vuelve a la habitual", null),
            Option(Answers, "Who sees the answers: only who asks, who can then share them, or the channel",
                "Chi vede le risposte: solo chi chiede, che può condividerle, o il canale", "Qui voit les réponses : seul le demandeur, qui peut les partager, ou le salon",
                "Wer die Antworten sieht: nur wer fragt (mit Teilen-Knopf) oder der Kanal", "Quién ve las respuestas: solo quien pregunta, que puede compartirlas, o el canal",
                [("private", "Private, with a button to share"), ("public", "Public"), (SettingsChange.Unset, "As usual")]),
            Option(Citation, "How Cite cites", "Come cita il pulsante Cite", "La forme du bouton Cite", "Wie der Knopf Cite zitiert", "Cómo cita el botón Cite",
                [.. CitationStyles.All.Take(24).Select(s => (s.Id, s.Label)), (SettingsChange.Unset, "As usual")]),
            Option(Where, "Where the change holds: the whole server (usual) or this channel alone",
                "Dove vale la modifica: tutto il server (di norma) o solo questo canale", "Où le changement vaut : tout le serveur (d'habitude) ou ce salon seul",
                "Wo die Änderung gilt: im ganzen Server (üblich) oder nur in diesem Kanal", "Dónde vale el cambio: todo el servidor (lo usual) o solo este canal",
                [("server", "The whole server"), ("channel", "This channel alone")]));
        return command;
    }

    private static JsonObject Option(string name, string description, string it, string fr, string de, string es, IEnumerable<(string Value, string Label)>? choices)
    {
        var option = new JsonObject
        {
            ["type"] = 3,
            ["name"] = name,
            ["description"] = description,
            ["description_localizations"] = CommandSet.Localized(it, fr, de, es),
            ["required"] = false,
        };
        if (choices is null)
            option["autocomplete"] = true;
        else
            option["choices"] = new JsonArray([.. choices.Select(c => new JsonObject { ["name"] = c.Label, ["value"] = c.Value })]);
        return option;
    }
}
