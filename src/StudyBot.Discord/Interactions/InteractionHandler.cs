using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

internal sealed class InteractionHandler(ICommandDispatcher dispatcher) : IInteractionHandler
{
    public async Task HandleAsync(Interaction interaction, IInteractionChannel channel, CancellationToken cancellationToken)
    {
        var reply = interaction.Type == InteractionType.Autocomplete
            ? new InteractionResponse(InteractionResponseType.Autocomplete, new JsonObject { ["choices"] = new JsonArray() })
            : Say($"{dispatcher.Commands.Length} commands");
        await channel.RespondAsync(reply, cancellationToken).ConfigureAwait(false);
    }

    public InteractionResponse Busy(Interaction interaction) => Say("Busy, please try again.");

    private static InteractionResponse Say(string text) =>
        new(InteractionResponseType.Message, new JsonObject { ["content"] = text, ["flags"] = 64, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } });
}
