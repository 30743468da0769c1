namespace StudyBot.Discord.Wire;

/// <summary>Discord's numbers.</summary>
internal enum InteractionResponseType
{
    Pong = 1,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    UpdateMessage = 7,
    Autocomplete = 8,
    Modal = 9,
}
