using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>POSTs deliveries to the application's addresses, signed over timestamp and body; the response acknowledges.</summary>
internal sealed class HttpDelivery(FakeSlackOptions options, Ledger ledger, AnswerDesk answers) : IDelivery, IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };

    internal FakeSlackEndpoints Endpoints { get; set; } = FakeSlackEndpoints.One(new Uri("http://127.0.0.1/"));

    public async Task<Outcome> DeliverAsync(Delivery delivery, int attempt, string? reason)
    {
        var payload = delivery.Payload.ToJsonString();
        var (endpoint, body, type) = delivery.Kind switch
        {
            DeliveryKind.Command => (Endpoints.Commands, Form(delivery.Payload.Select(p => KeyValuePair.Create(p.Key, p.Value!.ToString()))), FormType),
            DeliveryKind.Event or DeliveryKind.Echo => (Endpoints.Events, payload, JsonType),
            DeliveryKind.Suggestion => (Endpoints.Options, Form([KeyValuePair.Create("payload", payload)]), FormType),
            _ => (Endpoints.Interactivity, Form([KeyValuePair.Create("payload", payload)]), FormType),
        };
        delivery.Sent = options.Time.GetTimestamp();
        var answering = AnswerAsync(delivery, endpoint, body, type, attempt, reason);
        try
        {
            return await answering.WaitAsync(options.AckDeadline, options.Time);
        }
        catch (TimeoutException)
        {
            return Outcome.TimedOut;
        }
    }

    /// <summary>The status and body that an endpoint gives to any body, signed as told.</summary>
    /// <param name="age">How old the timestamp is.</param>
    internal async Task<(int Status, string Body)> PostAsync(Uri endpoint, string body, string type, bool goodSignature, TimeSpan age, CancellationToken cancellation)
    {
        using var response = await SendAsync(endpoint, body, type, goodSignature, age, 0, null, cancellation);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    internal const string FormType = "application/x-www-form-urlencoded";
    internal const string JsonType = "application/json; charset=utf-8";

    private async Task<Outcome> AnswerAsync(Delivery delivery, Uri endpoint, string body, string type, int attempt, string? reason)
    {
        try
        {
            using var response = await SendAsync(endpoint, body, type, goodSignature: true, TimeSpan.Zero, attempt, reason, CancellationToken.None);
            var text = await response.Content.ReadAsStringAsync();
            var arrived = options.Time.GetTimestamp();
            ledger.Count($"http.{(int)response.StatusCode}");
            if (!response.IsSuccessStatusCode)
            {
                ledger.Violate($"http {delivery.Kind}", (int)response.StatusCode, "The endpoint did not take a good delivery.");
                return Outcome.Refused;
            }
            answers.Acked(delivery, Payload(text, response.Content.Headers.ContentType?.MediaType), arrived);
            return Outcome.Acked;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return Outcome.Undelivered;
        }
        catch (JsonException)
        {
            ledger.Violate($"http {delivery.Kind}", 0, "The endpoint's JSON is none.");
            return Outcome.Refused;
        }
    }

    /// <summary>Plain text is a message; JSON is what it says.</summary>
    private static JsonElement? Payload(string text, string? type)
    {
        if (text.Length == 0)
            return null;
        return type == "application/json" ? JsonSerializer.Deserialize<JsonElement>(text) : JsonSerializer.SerializeToElement(new { text });
    }

    private async Task<HttpResponseMessage> SendAsync(Uri endpoint, string body, string type, bool goodSignature, TimeSpan age, int attempt, string? reason, CancellationToken cancellation)
    {
        var timestamp = PayloadJson.Seconds(options.Time.GetUtcNow() - age);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        if (!goodSignature)
            signature[0] ^= 1;
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        if (attempt > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", attempt.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", reason == "timeout" ? "http_timeout" : reason);
        }
        request.Headers.UserAgent.ParseAdd("Slackbot 1.0 (+https://api.slack.com/robots)");
        return await _client.SendAsync(request, cancellation);
    }

    internal static string Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value).Replace("%20", "+", StringComparison.Ordinal)}"));

    public void Dispose() => _client.Dispose();
}
