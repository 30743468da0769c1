namespace StudyBot.Testing.Discord.Interactions;

/// <summary>docs/interactions/receiving-and-responding "Interaction Type".</summary>
internal enum InteractionKind
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
