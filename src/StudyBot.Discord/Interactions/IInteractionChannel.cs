using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>The way back to whoever used the bot: by REST, or as the answer to Discord's own HTTP request.</summary>
internal interface IInteractionChannel
{
    /// <summary>The first response; due 3 s after the interaction was made.</summary>
    Task<RestResult> RespondAsync(InteractionResponse response, CancellationToken cancellationToken);

    /// <summary>Replaces the first response's message; for 15 min.</summary>
    Task<RestResult> EditOriginalAsync(MessagePayload message, CancellationToken cancellationToken);

    /// <summary>A further message; for 15 min.</summary>
    Task<RestResult> FollowUpAsync(MessagePayload message, CancellationToken cancellationToken);
}
