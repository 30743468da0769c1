using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace StudyBot.Discord.Registration;

/// <summary>The descriptions of <c>/prompt</c> in other languages, by the core's English ones; each at most 100 characters.</summary>
internal static class PromptTexts
{
    private static readonly FrozenDictionary<string, (string It, string Fr, string De, string Es)> Texts = new Dictionary<string, (string It, string Fr, string De, string Es)>
    {
        [PromptCommands.Description] = (
            "Domande di discussione: programmarle, vederle prima, saltarle, cambiarle, proporle",
            "Questions à discuter : les planifier, les voir d'avance, en sauter, en changer, en proposer",
            "Diskussionsfragen: planen, vorher ansehen, auslassen, tauschen, vorschlagen",
            "Preguntas para debatir: programarlas, verlas antes, saltarlas, cambiarlas, proponerlas"),

        ["Posts a prompt here at once"] = ("Pubblica subito una domanda qui", "Publie tout de suite une question ici", "Stellt hier sofort eine Frage", "Publica ahora mismo una pregunta aquí"),
        ["Posts a prompt at this time on these days, or changes such a schedule"] = (
            "Pubblica una domanda a quest'ora in questi giorni, o cambia un tale programma",
            "Publie une question à cette heure ces jours-là, ou modifie un tel programme",
            "Stellt an diesen Tagen zu dieser Zeit eine Frage, oder ändert einen solchen Plan",
            "Publica una pregunta a esta hora esos días, o cambia un programa así"),
        ["Lists the schedules and when each posts next"] = (
            "Elenca i programmi e quando pubblica ciascuno", "Liste les programmes et leur prochaine publication", "Zeigt die Pläne und wann jeder das nächste Mal fragt", "Muestra los programas y cuándo publica cada uno"),
        ["Shows the next seven prompts with their dates"] = (
            "Mostra le prossime sette domande con le date", "Montre les sept prochaines questions avec leurs dates", "Zeigt die nächsten sieben Fragen mit Datum", "Muestra las próximas siete preguntas con sus fechas"),
        ["Leaves out the next prompt, or that of one day"] = (
            "Salta la prossima domanda, o quella di un giorno", "Saute la prochaine question, ou celle d'un jour", "Lässt die nächste Frage aus, oder die eines Tages", "Salta la próxima pregunta, o la de un día"),
        ["Takes another prompt for the next time, or for one day"] = (
            "Prende un'altra domanda per la prossima volta, o per un giorno", "Prend une autre question pour la prochaine fois, ou pour un jour",
            "Nimmt für das nächste Mal oder für einen Tag eine andere Frage", "Toma otra pregunta para la próxima vez, o para un día"),
        ["Posts nothing until it is resumed"] = ("Non pubblica nulla finché non si riprende", "Ne publie rien jusqu'à la reprise", "Fragt nichts, bis es weitergeht", "No publica nada hasta que se reanude"),
        ["Goes on after a pause"] = ("Riprende dopo una pausa", "Reprend après une pause", "Macht nach einer Pause weiter", "Continúa tras una pausa"),
        ["Deletes a schedule with its history"] = ("Cancella un programma con la sua storia", "Efface un programme avec son historique", "Löscht einen Plan mit seinem Verlauf", "Borra un programa con su historial"),
        ["Proposes a prompt to the instructors"] = ("Propone una domanda ai docenti", "Propose une question aux enseignants", "Schlägt den Lehrenden eine Frage vor", "Propone una pregunta a los docentes"),
        ["Lists what members proposed"] = ("Elenca ciò che i membri hanno proposto", "Liste ce que les membres ont proposé", "Zeigt, was Mitglieder vorschlugen", "Muestra lo que propusieron los miembros"),
        ["Takes a proposal among your own prompts"] = (
            "Accoglie una proposta tra le vostre domande", "Retient une proposition parmi vos questions", "Nimmt einen Vorschlag unter die eigenen Fragen auf", "Acepta una propuesta entre vuestras preguntas"),
        ["Declines a proposal"] = ("Respinge una proposta", "Refuse une proposition", "Lehnt einen Vorschlag ab", "Rechaza una propuesta"),
        ["Shows what was posted, and what was not and why"] = (
            "Mostra che cosa è stato pubblicato, e che cosa no e perché", "Montre ce qui a été publié, ce qui ne l'a pas été et pourquoi",
            "Zeigt, was gefragt wurde, was nicht, und warum", "Muestra lo que se publicó, lo que no y por qué"),

        ["The local time of day, for example 09:00"] = ("L'ora locale, per esempio 09:00", "L'heure locale, par exemple 09:00", "Die Uhrzeit am Ort, zum Beispiel 09:00", "La hora local, por ejemplo 09:00"),
        ["The time zone, for example Europe/Rome"] = ("Il fuso orario, per esempio Europe/Rome", "Le fuseau horaire, par exemple Europe/Rome", "Die Zeitzone, zum Beispiel Europe/Rome", "La zona horaria, por ejemplo Europe/Rome"),
        ["For example mon-fri, tue,thu or daily; without it Monday to Friday"] = (
            "Per esempio mon-fri, tue,thu o daily; senza, da lunedì a venerdì", "Par exemple mon-fri, tue,thu ou daily ; sinon du lundi au vendredi",
            "Zum Beispiel mon-fri, tue,thu oder daily; sonst Montag bis Freitag", "Por ejemplo mon-fri, tue,thu o daily; si no, de lunes a viernes"),
        ["Where to post; without it here"] = ("Dove pubblicare; senza, qui", "Où publier ; sinon ici", "Wo gefragt wird; sonst hier", "Dónde publicar; si no, aquí"),
        ["Where members answer; without it in a thread"] = ("Dove si risponde; senza, in un thread", "Où l'on répond ; sinon dans un fil", "Wo geantwortet wird; sonst in einem Thread", "Dónde se responde; si no, en un hilo"),
        ["The one role or user group to notify"] = ("L'unico ruolo da avvisare", "Le seul rôle à avertir", "Die eine Rolle, die benachrichtigt wird", "El único rol al que avisar"),
        ["The first day, for example 2026-12-01; without it today"] = (
            "Il primo giorno, per esempio 2026-12-01; senza, oggi", "Le premier jour, par exemple 2026-12-01 ; sinon aujourd'hui", "Der erste Tag, zum Beispiel 2026-12-01; sonst heute", "El primer día, por ejemplo 2026-12-01; si no, hoy"),
        ["The last day; without it there is no end"] = ("L'ultimo giorno; senza, non c'è fine", "Le dernier jour ; sinon sans fin", "Der letzte Tag; sonst ohne Ende", "El último día; si no, sin fin"),
        ["Days without a prompt: 2026-12-24..2027-01-06, 2027-04-05"] = (
            "Giorni senza domanda: 2026-12-24..2027-01-06, 2027-04-05", "Jours sans question : 2026-12-24..2027-01-06, 2027-04-05", "Tage ohne Frage: 2026-12-24..2027-01-06, 2027-04-05", "Días sin pregunta: 2026-12-24..2027-01-06, 2027-04-05"),
        ["The reading to take it from; without it the one set there"] = (
            "La lettura da cui prenderla; senza, quella scelta lì", "La lecture d'où la tirer ; sinon celle choisie là", "Der Text, aus dem sie kommt; sonst der dort eingestellte", "La lectura de la que tomarla; si no, la elegida allí"),
        ["How many in a hundred come from your own prompts, 0-100; without it 50"] = (
            "Quante su cento vengono dalle vostre domande, 0-100; senza, 50", "Combien sur cent viennent de vos questions, 0-100 ; sinon 50", "Wie viele von hundert aus den eigenen Fragen kommen, 0-100; sonst 50", "Cuántas de cien vienen de vuestras preguntas, 0-100; si no, 50"),
        ["The schedule to change, as /prompt list shows it; without it a new one is made"] = (
            "Il programma da cambiare, come in /prompt list; senza, se ne crea uno nuovo", "Le programme à modifier, comme dans /prompt list ; sinon un nouveau", "Der Plan, der geändert wird, wie in /prompt list; sonst ein neuer", "El programa que cambiar, como en /prompt list; si no, uno nuevo"),
        ["The schedule, as /prompt list shows it; needed where there are several"] = (
            "Il programma, come in /prompt list; serve se ce n'è più d'uno", "Le programme, comme dans /prompt list ; nécessaire s'il y en a plusieurs", "Der Plan, wie in /prompt list; nötig, wenn es mehrere gibt", "El programa, como en /prompt list; necesario si hay varios"),
        ["The day, for example 2026-12-01; without it the next one"] = (
            "Il giorno, per esempio 2026-12-01; senza, il prossimo", "Le jour, par exemple 2026-12-01 ; sinon le prochain", "Der Tag, zum Beispiel 2026-12-01; sonst der nächste", "El día, por ejemplo 2026-12-01; si no, el próximo"),
        ["Your own prompt; without it another one is chosen"] = ("La vostra domanda; senza, se ne sceglie un'altra", "Votre question ; sinon une autre est choisie", "Die eigene Frage; sonst wird eine andere gewählt", "Vuestra pregunta; si no, se elige otra"),
        ["What to discuss, in one or two sentences"] = ("Che cosa discutere, in una o due frasi", "Que discuter, en une ou deux phrases", "Was besprochen werden soll, in ein oder zwei Sätzen", "Qué debatir, en una o dos frases"),
        ["Of the proposal, as /prompt suggestions shows it"] = ("Della proposta, come in /prompt suggestions", "De la proposition, comme dans /prompt suggestions", "Des Vorschlags, wie in /prompt suggestions", "De la propuesta, como en /prompt suggestions"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null where there is none: people then read English.</returns>
    public static JsonObject? Of(string english) => Texts.TryGetValue(english, out var text) ? CommandSet.Localized(text.It, text.Fr, text.De, text.Es) : null;
}
