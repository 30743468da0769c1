using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary><c>/readings</c>: what can be asked about, and which of them answers here.</summary>
internal sealed class ReadingsCommand(IPassageViewer viewer, ISettingsStore settings, Answers answers) : IOwnCommand
{
    public static JsonObject Registered => CommandSet.Own(
        "readings", "The readings that you can ask about, and which one answers here",
        "Le letture disponibili, e quella che risponde qui", "Les lectures disponibles, et celle qui répond ici",
        "Die Texte, nach denen man fragen kann, und welcher hier antwortet", "Las lecturas disponibles y la que responde aquí");

    public string Name => "readings";

    public Outgoing Answer(Interaction interaction, Asker asker)
    {
        if (settings.Find(asker.Scopes) is not { Succeeded: true, Value: var found })
            return Notice.Of(Notice.MemoryFailed);
        var here = found.Reading ?? viewer.Readings.FirstOrDefault(r => r.IsDefault)?.Id;
        return answers.Render(
            new Reply
            {
                Request = new CommandRequest("/readings", ""),
                Status = ReplyStatus.Ok,
                Title = viewer.Readings.IsEmpty ? "No reading is loaded." : "Readings",
                Notes = [.. viewer.Readings.Select(r => $"{r.Id}: {r.Title} ({r.Label}){(r.Id == here ? " · answers here" : "")}")],
            },
            ReplyVisibility.Private);
    }
}
