using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Discord.Registration;

namespace StudyBot.Discord.Interactions;

/// <summary>How <c>/settings</c> is registered.</summary>
internal static class SettingsDefinition
{
    public static JsonObject Build(string answers, string citation, string where, string unset)
    {
        var command = CommandSet.Own(
            "settings", "Which reading answers here, who sees the answers, and how passages are cited",
            "Quale lettura risponde qui, chi vede le risposte e come si citano i passi", "Quelle lecture répond ici, qui voit les réponses et comment citer les passages",
            "Welcher Text hier antwortet, wer die Antworten sieht und wie zitiert wird", "Qué lectura responde aquí, quién ve las respuestas y cómo se citan los pasajes");
        command["options"] = new JsonArray(
            Option(CommandSet.ReadingOption, "The reading that answers here; \"unset\" goes back to the usual one",
                "La lettura che risponde qui; \"unset\" torna a quella abituale", "La lecture qui répond ici ; « unset » revient à l'habituelle",
                "Der Text, der hier antwortet; \"unset\" stellt den üblichen wieder her", "La lectura que responde aquí; \"unset\" vuelve a la habitual", null),
            Option(answers, "Who sees the answers: only who asks, who can then share them, or the channel",
                "Chi vede le risposte: solo chi chiede, che può condividerle, o il canale", "Qui voit les réponses : seul le demandeur, qui peut les partager, ou le salon",
                "Wer die Antworten sieht: nur wer fragt (mit Teilen-Knopf) oder der Kanal", "Quién ve las respuestas: solo quien pregunta, que puede compartirlas, o el canal",
                [("private", "Private, with a button to share"), ("public", "Public"), (unset, "As usual")]),
            Option(citation, "How Cite cites", "Come cita il pulsante Cite", "La forme du bouton Cite", "Wie der Knopf Cite zitiert", "Cómo cita el botón Cite",
                [.. CitationStyles.All.Take(24).Select(s => (s.Id, s.Label)), (unset, "As usual")]),
            Option(where, "Where the change holds: the whole server (usual) or this channel alone",
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
