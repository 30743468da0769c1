using System.Text.Json.Nodes;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Intake;

/// <summary>
/// Sees to it that an interaction gets one first response, from the handler or, where that is slow, a deferral from the guard: then what the
/// handler meant as the first response becomes an edit of it. Thread-safe.
/// </summary>
internal sealed class InteractionChannel(Interaction interaction, IFirstResponse first, DiscordApi api, TimeProvider time) : IInteractionChannel
{
    /// <summary>"Only you can see this."</summary>
    private const int Ephemeral = 1 << 6;

    /// <summary>Three times this cover a way to Discord and its taking note.</summary>
    private static readonly TimeSpan HandoverWait = TimeSpan.FromMilliseconds(300);

    private const int Handovers = 3;

    private readonly TaskCompletionSource<RestResult> _deferral = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _owner;

    private enum Owner
    {
        Nobody,
        Handler,
        Guard,
    }

    /// <summary>Whether the first response has been sent, or is being sent.</summary>
    public bool IsTaken => Volatile.Read(ref _owner) != (int)Owner.Nobody;

    public async Task<RestResult> RespondAsync(InteractionResponse response, CancellationToken cancellationToken)
    {
        if (Claim(Owner.Handler))
            return await first.SendAsync(response, cancellationToken).ConfigureAwait(false);
        if (Volatile.Read(ref _owner) == (int)Owner.Handler)
            return new RestResult(0, 0, default, "a first response was given already");
        var deferral = await _deferral.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return deferral.Succeeded ? await ContinueAsync(response, deferral, cancellationToken).ConfigureAwait(false) : deferral;
    }

    public Task<RestResult> EditOriginalAsync(MessagePayload message, CancellationToken cancellationToken) =>
        AfterHandoverAsync(() => api.EditOriginalAsync(interaction, message, cancellationToken), cancellationToken);

    public Task<RestResult> FollowUpAsync(MessagePayload message, CancellationToken cancellationToken) =>
        AfterHandoverAsync(() => api.FollowUpAsync(interaction, message, cancellationToken), cancellationToken);

    /// <summary>The guard's: buys the handler 15 minutes, unless it has responded meanwhile.</summary>
    /// <returns>Null where the handler was first.</returns>
    public async Task<RestResult?> DeferAsync(CancellationToken cancellationToken)
    {
        if (!Claim(Owner.Guard))
            return null;
        var result = new RestResult(0, 0, default, "the deferral was cancelled");
        try
        {
            return result = await first.SendAsync(Deferral(), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _deferral.SetResult(result);
        }
    }

    /// <summary>Discord may still be reading our HTTP answer when what follows it arrives: it then knows no such message yet.</summary>
    private async Task<RestResult> AfterHandoverAsync(Func<Task<RestResult>> send, CancellationToken cancellationToken)
    {
        var result = await send().ConfigureAwait(false);
        for (var again = 0; first.IsHandedOver && result.Status == 404 && again < Handovers; again++)
        {
            await Task.Delay(HandoverWait, time, cancellationToken).ConfigureAwait(false);
            result = await send().ConfigureAwait(false);
        }

        return result;
    }

    private InteractionResponse Deferral() => interaction.Type switch
    {
        InteractionType.Component => new(InteractionResponseType.DeferredUpdate),
        // There is no deferring these: better no choices than an error where somebody types.
        InteractionType.Autocomplete => new(InteractionResponseType.Autocomplete, new JsonObject { ["choices"] = new JsonArray() }),
        // Private, as replies are by default: what is meant for all can still be shared, what is not could not be taken back.
        _ => new(InteractionResponseType.DeferredMessage, new JsonObject { ["flags"] = Ephemeral }),
    };

    private Task<RestResult> ContinueAsync(InteractionResponse response, RestResult deferral, CancellationToken cancellationToken) => response switch
    {
        { Type: InteractionResponseType.Message or InteractionResponseType.UpdateMessage, Data: { } data } =>
            // Behind a deferred update stands the message with the component: a new message must not overwrite it.
            interaction.Type == InteractionType.Component && response.Type == InteractionResponseType.Message
                ? FollowUpAsync(new MessagePayload(data) { Files = response.Files }, cancellationToken)
                : EditOriginalAsync(new MessagePayload(WithoutEphemeral(data)) { Files = response.Files }, cancellationToken),
        { Type: InteractionResponseType.Modal or InteractionResponseType.Autocomplete } => Task.FromResult(new RestResult(0, 0, default, $"{response.Type} came after the deferral")),
        // Deferred already.
        _ => Task.FromResult(deferral),
    };

    /// <summary>An edit may not carry the flag: the first response settled it.</summary>
    private static JsonObject WithoutEphemeral(JsonObject data)
    {
        if (data["flags"] is not JsonValue flags)
            return data;
        var copy = (JsonObject)data.DeepClone();
        copy["flags"] = flags.GetValue<int>() & ~Ephemeral;
        return copy;
    }

    private bool Claim(Owner owner) => Interlocked.CompareExchange(ref _owner, (int)owner, (int)Owner.Nobody) == (int)Owner.Nobody;
}
