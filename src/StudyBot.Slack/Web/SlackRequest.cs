using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Slack.Web;

/// <summary>Requests as Slack takes them.</summary>
internal static class SlackRequest
{
    /// <summary>Without the charset Slack answers with a warning.</summary>
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public static Func<HttpRequestMessage> OfMethod(Uri address, SlackMethod method, JsonObject arguments, string token)
    {
        var json = method.TakesJson ? Write(arguments) : default;
        var form = method.TakesJson ? [] : arguments.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Key, TextOf(a.Value!))).ToArray();
        return () =>
        {
            var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = method.TakesJson ? JsonContent(json) : new FormUrlEncodedContent(form) };
            message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            return message;
        };
    }

    public static Func<HttpRequestMessage> OfMessage(Uri address, JsonObject message)
    {
        var json = Write(message);
        return () => new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent(json) };
    }

    public static Func<HttpRequestMessage> OfBytes(Uri address, SlackFile file) => () =>
    {
        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(file.Content) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return message;
    };

    private static ReadOnlyMemoryContent JsonContent(ReadOnlyMemory<byte> json)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = Json;
        return content;
    }

    /// <summary>In a form all is text, structures as JSON.</summary>
    private static string TextOf(JsonNode value) => value is JsonValue single && single.TryGetValue(out string? text) ? text : value.ToJsonString();

    private static ReadOnlyMemory<byte> Write(JsonObject json)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
            json.WriteTo(writer);
        return buffer.WrittenMemory;
    }
}
