using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Intake;

/// <summary>How the first response travels: by REST, or as the answer to Discord's HTTP request.</summary>
internal interface IFirstResponse
{
    Task<RestResult> SendAsync(InteractionResponse response, CancellationToken cancellationToken);
}
