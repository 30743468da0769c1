using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Testing.Slack;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>An application of nothing but <see cref="HttpClient"/> and <see cref="ClientWebSocket"/>.</summary>
internal sealed class RawApp(FakeSlack fake) : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly List<ClientWebSocket> _sockets = [];

    internal async Task<JsonNode> CallAsync(string method, string json, string? token = null)
    {
        using var response = await SendAsync(method, new StringContent(json, Encoding.UTF8, "application/json"), token ?? fake.BotToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    internal async Task<JsonNode> FormAsync(string method, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(method, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), fake.BotToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    internal async Task<HttpResponseMessage> SendAsync(string method, HttpContent content, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(fake.ApiBaseUrl, method)) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request);
    }

    internal async Task<(int Status, string Body)> RespondAsync(JsonNode payload, string json)
    {
        using var response = await _http.PostAsync((string)payload["response_url"]!, new StringContent(json, Encoding.UTF8, "application/json"));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal async Task<string> UploadAsync(string url, byte[] content)
    {
        using var response = await _http.PostAsync(url, new ByteArrayContent(content));
        return await response.Content.ReadAsStringAsync();
    }

    internal async Task<string> OpenAsync() => (string)(await CallAsync("apps.connections.open", "{}", fake.AppToken))["url"]!;

    /// <summary>A new socket, its hello read.</summary>
    internal async Task<(ClientWebSocket Socket, JsonNode Hello)> ConnectAsync(string? url = null, TimeSpan? ping = null)
    {
        var socket = new ClientWebSocket();
        if (ping is { } interval)
            (socket.Options.KeepAliveInterval, socket.Options.KeepAliveTimeout) = (interval, interval);
        _sockets.Add(socket);
        await socket.ConnectAsync(new Uri(url ?? await OpenAsync()), CancellationToken.None);
        return (socket, await ReceiveAsync(socket));
    }

    internal static async Task<JsonNode> ReceiveAsync(WebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[256 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException("closed");
            length += part.Count;
            if (part.EndOfMessage)
                return JsonNode.Parse(buffer.AsSpan(0, length))!;
        }
    }

    internal static Task AckAsync(WebSocket socket, JsonNode envelope, string? payload = null) =>
        SayAsync(socket, $$"""{"envelope_id":"{{envelope["envelope_id"]}}"{{(payload is null ? "" : $",\"payload\":{payload}")}}}""");

    internal static Task SayAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Receives the next envelope and acknowledges it.</summary>
    internal static async Task<JsonNode> TakeAsync(WebSocket socket, string? payload = null)
    {
        var envelope = await ReceiveAsync(socket);
        await AckAsync(socket, envelope, payload);
        return envelope["payload"]!;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets)
            socket.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }
}
