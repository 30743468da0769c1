using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rest;

/// <summary>The few calls that the bot makes.</summary>
internal sealed class DiscordApi(RestClient rest)
{
    /// <summary>Nobody waits for these at a screen.</summary>
    private static readonly TimeSpan Background = TimeSpan.FromSeconds(30);

    /// <summary>An edit or a further message is still welcome after this, but hardly waited for.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(20);

    /// <summary>A first response that hangs this long is sent again: repeating one does no harm, and the deadline is 3 s.</summary>
    private static readonly TimeSpan CallbackAttempt = TimeSpan.FromSeconds(1.2);

    public Task<RestResult> GetAsync(Route route, CancellationToken cancellationToken) => rest.SendAsync(new RestRequest(route, default, Background), cancellationToken);

    public Task<RestResult> GetGatewayAsync(CancellationToken cancellationToken) => GetAsync(Route.GatewayBot, cancellationToken);

    public Task<RestResult> GetApplicationAsync(CancellationToken cancellationToken) => GetAsync(Route.Application, cancellationToken);

    public Task<RestResult> GetCommandsAsync(string application, string? guild, CancellationToken cancellationToken) =>
        GetAsync(Route.Commands(HttpMethod.Get, application, guild), cancellationToken);

    public Task<RestResult> PutCommandsAsync(string application, string? guild, JsonArray commands, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Route.Commands(HttpMethod.Put, application, guild), Write(commands), Background), cancellationToken);

    /// <param name="left">Until the interaction's deadline.</param>
    public Task<RestResult> RespondAsync(Interaction interaction, InteractionResponse response, TimeSpan left, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Route.Callback(interaction.Id, interaction.Token), Write(response), left) { Files = response.Files, AttemptTimeout = CallbackAttempt }, cancellationToken);

    public Task<RestResult> EditOriginalAsync(Interaction interaction, MessagePayload message, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Route.Original(interaction.ApplicationId, interaction.Token), Write(message.Data), Later) { Files = message.Files }, cancellationToken);

    public Task<RestResult> FollowUpAsync(Interaction interaction, MessagePayload message, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Route.FollowUp(interaction.ApplicationId, interaction.Token), Write(message.Data), Later) { Files = message.Files }, cancellationToken);

    /// <summary>Sent once: where nobody can say what became of it, the result says so.</summary>
    /// <param name="attempt">How long Discord may take to answer.</param>
    public Task<RestResult> PostAsync(Route route, MessagePayload message, TimeSpan attempt, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(route, Write(message.Data), Background) { Files = message.Files, AttemptTimeout = attempt }, cancellationToken);

    public Task<RestResult> OpenThreadAsync(string channel, string message, JsonObject thread, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Route.ThreadOf(channel, message), Write(thread), Background), cancellationToken);

    public Task<RestResult> OpenDirectMessagesAsync(string person, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest(Route.DirectMessages, Write(new JsonObject { ["recipient_id"] = person }), Background), cancellationToken);

    /// <summary>The body of a first response.</summary>
    public static ReadOnlyMemory<byte> Write(InteractionResponse response)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, (int)response.Type);
            if (response.Data is { } data)
            {
                writer.WritePropertyName("data"u8);
                data.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Write(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
            node.WriteTo(writer);
        return buffer.WrittenMemory;
    }
}
