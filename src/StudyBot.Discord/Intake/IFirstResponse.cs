using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Intake;

/// <summary>How the first response travels: by REST, or as the answer to Discord's HTTP request.</summary>
internal interface IFirstResponse
{
    /// <summary>Whether a success means "handed over" rather than "Discord has it": what edits it may then come too early.</summary>
    bool IsHandedOver { get; }

    Task<RestResult> SendAsync(InteractionResponse response, CancellationToken cancellationToken);
}
