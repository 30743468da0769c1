using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Intake;

/// <summary>The first response by REST.</summary>
/// <param name="arrived">When the interaction came in, as a timestamp of <paramref name="time"/>.</param>
internal sealed class CallbackResponse(Interaction interaction, DiscordApi api, long arrived, TimeProvider time) : IFirstResponse
{
    /// <summary>Discord's deadline: 3 s after the interaction was made. Nothing is sent that can no longer count.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    public bool IsHandedOver => false;

    public Task<RestResult> SendAsync(InteractionResponse response, CancellationToken cancellationToken) =>
        api.RespondAsync(interaction, response, Deadline - time.GetElapsedTime(arrived), cancellationToken);
}
