using System.Text.Json;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;
using StudyBot.Core.Chat;
using StudyBot.Discord.Intake;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Http;

/// <summary>Takes interactions that Discord sends over HTTP.</summary>
internal sealed class DiscordWebhook(DiscordOptions options, InteractionIntake intake, DiscordApi api, TimeProvider time, ILogger<DiscordWebhook> logger) : IWebhookEndpoint
{
    private static readonly WebhookAnswer Unauthorized = new(401);
    private static readonly WebhookAnswer Unavailable = new(503);
    private static readonly WebhookAnswer Accepted = new(202);
    private static readonly WebhookAnswer Pong = new(200, """{"type":1}"""u8.ToArray());

    private long _refused;
    private PublicKey? _key = RequestSignature.ReadKey(options.PublicKey);

    public string Path => "/discord/interactions";

    /// <summary>From Discord, where the settings name none.</summary>
    /// <returns>False where it is no key.</returns>
    public bool TrySetKey(string? hex)
    {
        if (RequestSignature.ReadKey(hex) is not { } key)
            return false;
        Volatile.Write(ref _key, key);
        return true;
    }

    public async Task<WebhookAnswer> HandleAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _key) is not { } key)
            return Unavailable;
        var arrived = time.GetTimestamp();
        if (!RequestSignature.IsValid(key, request.Header(RequestSignature.SignatureHeader), request.Header(RequestSignature.TimestampHeader), request.Body.Span, time.GetUtcNow()))
        {
            // One line for the first and for each thousandth: anybody may knock.
            var refused = Interlocked.Increment(ref _refused);
            if (refused % 1_000 == 1)
                Log.Unsigned(logger, refused);
            return Unauthorized;
        }

        if (Read(request.Body.Span) is not { } interaction)
        {
            // A ping need say nothing but that it is one.
            if (IsPing(request.Body))
                return Pong;
            Log.Unreadable(logger);
            return new WebhookAnswer(400);
        }

        if (interaction.Type == InteractionType.Ping)
            return Pong;
        if (!intake.IsOpen)
            return Unavailable;
        var slot = new HttpResponseSlot(new CallbackResponse(interaction, api, arrived, time));
        // What came before is answered already: saying it again would show it twice.
        if (!intake.Take(interaction, slot))
            return Accepted;
        try
        {
            var response = await slot.Response.WaitAsync(CallbackResponse.Deadline, time, cancellationToken).ConfigureAwait(false);
            return response is null ? Accepted : new WebhookAnswer(200, DiscordApi.Write(response));
        }
        catch (TimeoutException)
        {
            return Unavailable;
        }
    }

    private static bool IsPing(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("type", out var type)
                && type.ValueKind == JsonValueKind.Number && type.TryGetInt32(out var number) && number == (int)InteractionType.Ping;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Interaction? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.Interaction);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
