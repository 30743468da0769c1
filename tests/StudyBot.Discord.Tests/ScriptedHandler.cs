using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Tests;

/// <summary>Does what the test says, and remembers what it was given.</summary>
internal sealed class ScriptedHandler(Func<Interaction, IInteractionChannel, CancellationToken, Task> handle) : IInteractionHandler
{
    public ConcurrentQueue<string> Handled { get; } = new();

    public static ScriptedHandler Answering { get; } = new((_, channel, token) => channel.RespondAsync(Say("pong"), token));

    public static InteractionResponse Say(string text, int flags = 0) => new(InteractionResponseType.Message,
        new JsonObject { ["content"] = text, ["flags"] = flags, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } });

    public async Task HandleAsync(Interaction interaction, IInteractionChannel channel, CancellationToken cancellationToken)
    {
        Handled.Enqueue(interaction.Id);
        await handle(interaction, channel, cancellationToken);
    }

    public InteractionResponse Busy(Interaction interaction) => Say("busy", 64);
}
