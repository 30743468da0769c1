using System.Text.Json.Nodes;
using StudyBot.Core.Memory;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary><c>/privacy</c>: what is kept of a member and a server, and its deletion.</summary>
internal sealed class PrivacyCommand(IErasure erasure) : IOwnCommand
{
    private const string EraseMine = "erase-mine";
    private const string AskServer = "ask-server";
    private const string EraseServer = "erase-server";

    private const string Kept =
        "Kept of you: your own settings, your answers to “Was this right?”, and the settings that you changed, each with your account's number. "
        + "Kept of a server: its settings, who changed them when, and the feedback given in it. Not kept: what you ask, what you write, your name.";

    public static JsonObject Registered => CommandSet.Own(
        "privacy", "What I keep of you and of this server, and how to delete it",
        "Che cosa conservo di te e di questo server, e come cancellarlo", "Ce que je garde de vous et de ce serveur, et comment l'effacer",
        "Was ich über dich und diesen Server speichere, und wie man es löscht", "Lo que guardo de ti y de este servidor, y cómo borrarlo");

    public string Name => "privacy";

    public Outgoing Answer(Interaction interaction, Asker asker)
    {
        List<JsonObject> buttons = [Component.Button("Delete what is kept of me", CustomId.OfForm(EraseMine), ButtonStyle.Danger)];
        if (asker.Community is not null && asker.MayManage)
            buttons.Add(Component.Button("Delete this server's data …", CustomId.OfForm(AskServer), ButtonStyle.Danger));
        return Notice.Of(Kept, Component.Row(buttons));
    }

    public Outgoing? Press(string form, Interaction interaction, Asker asker) => form switch
    {
        EraseMine => Erased(erasure.Erase(asker.Person)),
        AskServer or EraseServer when asker.Community is null || !asker.MayManage => Notice.Of("Deleting a server's data needs the permission Manage Server."),
        AskServer => Notice.Of(
            "This deletes the settings, the record of their changes and the feedback of this server, for good.",
            Component.Row(Component.Button("Delete them", CustomId.OfForm(EraseServer), ButtonStyle.Danger))),
        EraseServer => Erased(erasure.Erase(asker.Community!)),
        _ => null,
    };

    private static Outgoing Erased(Stored<int> went) => Notice.Of(
        !went.Succeeded ? Notice.MemoryFailed : went.Value == 0 ? "Nothing was kept." : "Deleted. Copies that whoever runs me has put aside as backups still hold it until they are replaced.");
}
