using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord;

namespace StudyBot.Testing.Tests.Discord;

/// <summary>A bot in the barest form: a socket and an HttpClient that send what a test says, right or wrong.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    internal const string Identify = """{"op":2,"d":{"token":"fake.discord.token","intents":0,"properties":{"os":"linux","browser":"raw","device":"raw"}}}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly FakeDiscord _fake;
    private ClientWebSocket _socket = new();

    internal RawBot(FakeDiscord fake)
    {
        _fake = fake;
        Http = new HttpClient { BaseAddress = new Uri(fake.ApiBaseUrl + "/") };
        Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", fake.Token);
    }

    internal HttpClient Http { get; }
    internal long Sequence { get; private set; }
    internal JsonNode? Ready { get; private set; }
    internal ClientWebSocket Socket => _socket;

    internal async Task ConnectAsync(string? url = null, string query = "?v=10&encoding=json")
    {
        _socket.Dispose();
        _socket = new ClientWebSocket();
        using var limit = new CancellationTokenSource(Patience);
        await _socket.ConnectAsync(new Uri((url ?? _fake.GatewayUrl.ToString()) + query), limit.Token);
    }

    /// <summary>Through HELLO and IDENTIFY to READY.</summary>
    internal async Task StartAsync(string identify = Identify)
    {
        await ConnectAsync();
        Assert.Equal(10, (int)(await ReceiveAsync())!["op"]!);
        await SendAsync(identify);
        Ready = await ReceiveAsync();
        Assert.Equal("READY", (string?)Ready!["t"]);
    }

    internal async Task SendAsync(string payload)
    {
        using var limit = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(payload), WebSocketMessageType.Text, true, limit.Token);
    }

    /// <summary>The next payload, or null when the socket was closed.</summary>
    internal async Task<JsonNode?> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (!part.EndOfMessage)
                continue;
            var payload = JsonNode.Parse(buffer.AsSpan(0, length));
            if (payload!["s"] is { } sequence)
                Sequence = (long)sequence;
            return payload;
        }
    }

    /// <summary>The close code, after whatever else came first.</summary>
    internal async Task<int> ReceiveCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }
        return (int)_socket.CloseStatus!;
    }

    /// <summary>The next interaction.</summary>
    internal async Task<JsonNode> ReceiveInteractionAsync()
    {
        var payload = await ReceiveAsync();
        Assert.Equal("INTERACTION_CREATE", (string?)payload?["t"]);
        return payload!["d"]!;
    }

    internal Task<(HttpStatusCode Status, JsonNode? Body)> AnswerAsync(JsonNode interaction, string callback, string query = "") =>
        CallAsync(HttpMethod.Post, $"interactions/{interaction["id"]}/{interaction["token"]}/callback{query}", callback);

    internal Task<(HttpStatusCode Status, JsonNode? Body)> HookAsync(HttpMethod method, JsonNode interaction, string rest, string? body = null) =>
        CallAsync(method, $"webhooks/{interaction["application_id"]}/{interaction["token"]}{rest}", body);

    internal async Task<(HttpStatusCode Status, JsonNode? Body)> CallAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await CallAsync(request);
    }

    internal async Task<(HttpStatusCode Status, JsonNode? Body)> CallAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    internal Task RegisterAsync(string commands) => CallAsync(HttpMethod.Put, $"applications/{new FakeDiscordOptions().ApplicationId}/commands", commands);

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
