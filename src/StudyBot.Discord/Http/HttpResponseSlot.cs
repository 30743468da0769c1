using StudyBot.Discord.Intake;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Http;

/// <summary>The first response as the answer to Discord's own request; with files by REST, since such an answer is no form.</summary>
internal sealed class HttpResponseSlot(CallbackResponse byRest) : IFirstResponse
{
    private static readonly RestResult Handed = new(200, 0, default, null);
    private readonly TaskCompletionSource<InteractionResponse?> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Null where it went by REST.</summary>
    public Task<InteractionResponse?> Response => _response.Task;

    public bool IsHandedOver => true;

    public async Task<RestResult> SendAsync(InteractionResponse response, CancellationToken cancellationToken)
    {
        if (response.Files.Count == 0)
        {
            _response.TrySetResult(response);
            return Handed;
        }

        try
        {
            return await byRest.SendAsync(response, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _response.TrySetResult(null);
        }
    }
}
