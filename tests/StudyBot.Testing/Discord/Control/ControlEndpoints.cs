using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord.Control;

/// <summary>
/// The control methods over HTTP, for a fake in a process of its own. All are POST below <c>/control/</c>, take and give
/// JSON in camelCase, ids as strings; <c>person</c> is a <see cref="Person"/> and may be left out. <see cref="Help"/> lists them.
/// </summary>
internal sealed class ControlEndpoints(FakeDiscord fake, FakeDiscordOptions options)
{
    internal const string Help = """
        POST /control/NAME, JSON in camelCase, ids as strings; "person" may be left out:
          {"userId":"4…1","name":"ada","guildId":"2…1"|null,"channelId":"3…1","permissions":"…","userInstall":false,"locale":"en-US"}
        People (each gives {interactionId,status,callbackType,microseconds,messages:[{id,ephemeral,loading,text,controls,attachments,raw}],choices,modal}):
          command      {"person":…,"command":"when","options":{"event":"bucharest"}}
          autocomplete {"person":…,"command":"when","option":"event","typed":"buch","options":{}}
          message      {"person":…,"command":"Find the source","text":"…"}
          press        {"person":…,"messageId":"…","control":"custom id or label"}
          pick         {"person":…,"messageId":"…","control":"…","values":["apa"]}
          submit       {"interactionId":"…","options":{"custom id or label":"text"}}
          see          {"interactionId":"…"}
          look         {"person":…}             all messages that the person sees in the channel
          download     {"messageId":"…","control":"file name"}
          A person who cannot do that gets 409 {"error":"why"}.
        Connection: cut | reconnect | invalid {"resumable":true} | zombie | close {"code":4000} | heartbeat
        Failures:   fail {"method":"POST","path":"/callback","count":1,"fault":"InternalError|BadGateway|RateLimited|Forbidden|Cut|CutAfter|InternalErrorAfter|Late|Twice"}
                    often {"method":"POST","path":"/messages","share":0.2,"faults":["Late","CutAfter"],"seed":1} until told otherwise
                    deny {"channelId":"…","permissions":"2048"} takes the bot permissions in a channel
        HTTP mode:  deliver {"url":"http://…"|null} | post {"body":"{\"type\":1}","badSignature":false,"ageSeconds":0} or ping gives {status,body} | key
        Record:     prompts | violations | commands {"guildId":"…"|null} | statistics | forget | ready {"seconds":10}
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Ids exceed what JavaScript's numbers hold.
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(), new IdConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    internal async Task HandleAsync(HttpContext http, string name)
    {
        try
        {
            var body = http.Request.ContentLength is null or 0 && !http.Request.Headers.TransferEncoding.Contains("chunked")
                ? new ControlRequest()
                : await JsonSerializer.DeserializeAsync<ControlRequest>(http.Request.Body, Json, http.RequestAborted) ?? new ControlRequest();
            await WriteAsync(http, StatusCodes.Status200OK, await AnswerAsync(name, body, http.RequestAborted));
        }
        catch (Exception e) when (e is PersonRefusedException or OperationCanceledException)
        {
            await WriteAsync(http, StatusCodes.Status409Conflict, new { Error = e.Message });
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            await WriteAsync(http, StatusCodes.Status400BadRequest, new { Error = e.Message, Help });
        }
    }

    private async Task<object?> AnswerAsync(string name, ControlRequest r, CancellationToken cancellation)
    {
        var given = r.Options ?? [];
        switch (name)
        {
            case "command": return await fake.CommandAsync(r.Person, ControlRequest.Need(r.Command, "command"), given, cancellation);
            case "autocomplete": return await fake.AutocompleteAsync(r.Person, ControlRequest.Need(r.Command, "command"), ControlRequest.Need(r.Option, "option"), r.Typed ?? "", given, cancellation);
            case "message": return await fake.MessageCommandAsync(r.Person, ControlRequest.Need(r.Command, "command"), r.Text ?? "", cancellation);
            case "press": return await fake.PressAsync(r.Person, r.MessageId, ControlRequest.Need(r.Control, "control"), cancellation);
            case "pick": return await fake.PickAsync(r.Person, r.MessageId, ControlRequest.Need(r.Control, "control"), r.Values ?? [], cancellation);
            case "submit": return await fake.SubmitAsync(r.InteractionId, given, cancellation);
            case "see": return fake.See(r.InteractionId);
            case "look": return fake.Look(r.Person);
            case "download": return fake.Download(r.MessageId, ControlRequest.Need(r.Control, "control"));
            case "cut": fake.CutAll(); return null;
            case "reconnect": fake.SendReconnect(); return null;
            case "invalid": fake.SendInvalidSession(r.Resumable); return null;
            case "zombie": fake.GoZombie(); return null;
            case "close": await fake.CloseAllAsync(r.Code); return null;
            case "heartbeat": fake.RequestHeartbeat(); return null;
            case "fail": fake.FailNext(r.Method, ControlRequest.Need(r.Path, "path"), r.Count, r.Fault); return null;
            case "often": fake.FailOften(r.Method, ControlRequest.Need(r.Path, "path"), r.Share, r.Faults ?? [], r.Seed); return null;
            case "deny": fake.Deny(r.ChannelId, r.Permissions); return null;
            case "prompts": return fake.Prompts;
            case "deliver": fake.DeliverTo(r.Url); return null;
            case "post":
                var (status, text) = await fake.PostInteractionAsync(ControlRequest.Need(r.Body, "body"), !r.BadSignature, TimeSpan.FromSeconds(r.AgeSeconds), cancellation);
                return new { Status = status, Body = text };
            case "ping":
                var (pinged, pong) = await fake.PingAsync(cancellation);
                return new { Status = pinged, Body = pong };
            case "key": return new { PublicKey = fake.InteractionsPublicKey };
            case "violations": return fake.Violations;
            case "commands": return fake.Commands(r.GuildId);
            case "statistics": return fake.Statistics;
            case "forget": fake.ForgetRecord(); return null;
            case "ready": await fake.WaitForReadyAsync(TimeSpan.FromSeconds(r.Seconds)); return null;
            default: throw new ArgumentException($"No control {name} ({options.ApplicationName}).");
        }
    }

    private static async Task WriteAsync(HttpContext http, int status, object? body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(http.Response.Body, body, body?.GetType() ?? typeof(object), Json, CancellationToken.None);
    }

    /// <summary>Ids as strings, however they are given.</summary>
    private sealed class IdConverter : JsonConverter<ulong>
    {
        public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? reader.GetUInt64()
            : ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw new JsonException("An id is a number.");

        public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }
}
