using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NSec.Cryptography;
using StudyBot.Testing.Discord.Contract;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord.Interactions;

/// <summary>POSTs interactions to the bot's endpoint, signed over timestamp and body; the response is the first answer.</summary>
internal sealed class HttpDelivery(FakeDiscordOptions options, Ledger ledger, CallbackRoutes callbacks, Uri endpoint) : IDelivery, IDisposable
{
    private static readonly SignatureAlgorithm Algorithm = SignatureAlgorithm.Ed25519;
    private readonly Key _key = new(Algorithm);
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10) };

    internal string PublicKey => Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    internal Uri Endpoint { get; set; } = endpoint;

    public bool Deliver(FakeInteraction interaction, string payload)
    {
        _ = DeliverAsync(interaction, payload);
        return true;
    }

    /// <summary>The status and body that the endpoint gives to any body, signed as told.</summary>
    /// <param name="age">How old the timestamp is.</param>
    internal async Task<(int Status, string Body)> PostAsync(string body, bool goodSignature, TimeSpan age, CancellationToken cancellation)
    {
        using var response = await SendAsync(body, goodSignature, age, cancellation);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    private async Task DeliverAsync(FakeInteraction interaction, string payload)
    {
        try
        {
            interaction.Sent = options.Time.GetTimestamp();
            using var response = await SendAsync(payload, goodSignature: true, TimeSpan.Zero, CancellationToken.None);
            var arrived = options.Time.GetTimestamp();
            ledger.Count($"http.{(int)response.StatusCode}");
            // 202: the answer comes by REST.
            if ((int)response.StatusCode == 202)
                return;
            if (!response.IsSuccessStatusCode)
            {
                ledger.Violate("http interaction", (int)response.StatusCode, "The endpoint did not take a good interaction.");
                return;
            }
            await TakeAsync(interaction, response, arrived);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            ledger.Violate("http interaction", 0, $"The endpoint failed: {e.GetType().Name}.");
        }
    }

    private async Task TakeAsync(FakeInteraction interaction, HttpResponseMessage response, long arrived)
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.Request.ContentType = response.Content.Headers.ContentType?.ToString();
        http.Request.Body = await response.Content.ReadAsStreamAsync();
        var call = new RestCall(http, arrived, []);
        var refused = await BodyReader.ReadAsync(call);
        if (refused is null && DiscordContract.Validate("POST", "/interactions/{interaction_id}/{interaction_token}/callback", call.Body) is { Count: > 0 } errors)
            refused = InvalidForm.Of(errors);
        refused ??= callbacks.Answer(interaction, call);
        if (refused is not null)
            ledger.Violate("http interaction", (int?)refused.Body?["code"] ?? refused.Status, refused.Body?.ToJsonString() ?? "");
    }

    private async Task<HttpResponseMessage> SendAsync(string body, bool goodSignature, TimeSpan age, CancellationToken cancellation)
    {
        var timestamp = (options.Time.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Algorithm.Sign(_key, Encoding.UTF8.GetBytes(timestamp + body));
        if (!goodSignature)
            signature[0] ^= 1;
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        request.Headers.UserAgent.ParseAdd("Discord-Interactions/1.0");
        return await _client.SendAsync(request, cancellation);
    }

    public void Dispose()
    {
        _client.Dispose();
        _key.Dispose();
    }
}
