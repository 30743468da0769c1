using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Slack.Control;

/// <summary>
/// The control methods over HTTP, for a fake in a process of its own. All are POST below <c>/control/</c>, take and give
/// JSON in camelCase; <c>person</c> is a <see cref="Person"/> and may be left out. <see cref="Help"/> lists them.
/// </summary>
internal sealed class ControlEndpoints(FakeSlack fake)
{
    internal const string Help = """
        POST /control/NAME, JSON in camelCase; "person" may be left out:
          {"userId":"U0ADA00001","channelId":"C0STUDY001","threadTs":"…"|null}
          There are: users U0ADA00001 U0GRACE001 U0ADMIN001 U0OWNER001 (any other id is a member), group S0TEACHERS (grace);
          channels C0STUDY001, C0RANDOM01 (without the bot), private C0SEMINAR1, C0PRIVATE1 (without the bot), direct messages D + the user's id without U.
        People (each gives {id,status,microseconds,attempts,notice,ts,messages:[{ts,ephemeral,threadTs,text,controls,images,raw}],view,options,errors,viewClosed,text}):
          command      {"person":…,"command":"/when","text":"bucharest"}
          mention      {"person":…,"text":"when bucharest"}
          direct       {"person":…,"text":"when bucharest"}
          shortcut     {"person":…,"shortcut":"callback id","text":"the message it is used on"} | with "place":"ts" | global: without both
          press        {"person":…,"place":"message ts or view id","control":"action id or label"}
          pick         {"person":…,"place":"…","control":"…","values":["apa"]}
          suggest      {"person":…,"place":"…","control":"…","text":"typed"}
          submit       {"person":…,"fields":{"action id or label":"text"}}
          close        {"person":…}
          home         {"person":…,"tab":"home"}
          see          {"id":"…"}
          look         {"person":…}             all of the bot's messages that the person sees in the channel, or thread
          view         {"person":…}             the modal on top; homeview the home tab
          download     {"id":"file id"}
          A person who cannot do that gets 409 {"error":"why"}.
        Workspace:  invite {"channel":"C0RANDOM01","member":true}
        Connection: cut {"all":true} | zombie {"all":true} | disconnect {"reason":"warning|refresh_requested|link_disabled","all":true,"noticeMs":100} | duplicate {"count":1} | ready {"count":1,"seconds":10}
        Failures:   fail {"method":"chat.postMessage","count":1,"fault":"InternalError|BadGateway|RateLimited|Cut"} | refuse {"method":"chat.update","error":"token_revoked","count":1}
                    trouble {"method":"chat.postMessage","trouble":"ErrorBefore|ErrorAfter|CutBefore|CutAfter|InternalErrorBefore|InternalErrorAfter|FatalErrorAfter|AnsweredLate|DoneLate|TooMany","count":1}
                    troubles {"method":"chat.postMessage","share":0.1,"seed":1}   that share of the method's calls, in every way, until share 0
        HTTP mode:  deliver {"url":"http://…"|null} | post {"body":"…","badSignature":false,"ageSeconds":0}, verify or ssl gives {status,body}
        Record:     posts (all that was made: channel, ts, threadTs, eventType, key) | violations | statistics | forget
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
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
        switch (name)
        {
            case "command": return await fake.CommandAsync(r.Person, ControlRequest.Need(r.Command, "command"), r.Text, cancellation);
            case "mention": return await fake.MentionAsync(r.Person, r.Text, cancellation);
            case "direct": return await fake.DirectMessageAsync(r.Person, r.Text, cancellation);
            case "shortcut" when r.Place is { } ts: return await fake.MessageShortcutOnAsync(r.Person, ControlRequest.Need(r.Shortcut, "shortcut"), ts, cancellation);
            case "shortcut" when r.Text.Length > 0: return await fake.MessageShortcutAsync(r.Person, ControlRequest.Need(r.Shortcut, "shortcut"), r.Text, cancellation);
            case "shortcut": return await fake.GlobalShortcutAsync(r.Person, ControlRequest.Need(r.Shortcut, "shortcut"), cancellation);
            case "press": return await fake.PressAsync(r.Person, ControlRequest.Need(r.Place, "place"), ControlRequest.Need(r.Control, "control"), cancellation);
            case "pick": return await fake.PickAsync(r.Person, ControlRequest.Need(r.Place, "place"), ControlRequest.Need(r.Control, "control"), r.Values ?? [], cancellation);
            case "suggest": return await fake.SuggestAsync(r.Person, ControlRequest.Need(r.Place, "place"), ControlRequest.Need(r.Control, "control"), r.Text, cancellation);
            case "submit": return await fake.SubmitViewAsync(r.Person, r.Fields, cancellation);
            case "close": return await fake.CloseViewAsync(r.Person, cancellation);
            case "home": return await fake.OpenHomeAsync(r.Person, r.Tab, cancellation);
            case "see": return fake.See(ControlRequest.Need(r.Id, "id"));
            case "look": return fake.Look(r.Person);
            case "view": return fake.LookAtView(r.Person);
            case "homeview": return fake.LookAtHome(r.Person);
            case "download": return fake.Download(ControlRequest.Need(r.Id, "id"));
            case "post": return Answer(await fake.PostAsync(ControlRequest.Need(r.Body, "body"), !r.BadSignature, TimeSpan.FromSeconds(r.AgeSeconds), cancellation));
            case "verify": return Answer(await fake.VerifyUrlAsync(cancellation: cancellation));
            case "ssl": return Answer(await fake.CheckSslAsync(cancellation));
            case "posts": return fake.Posts;
            case "violations": return fake.Violations;
            case "statistics": return fake.Statistics;
            case "ready": await fake.WaitForConnectionsAsync(r.Count, TimeSpan.FromSeconds(r.Seconds)); return null;
            default: Do(name, r); return null;
        }
    }

    private void Do(string name, ControlRequest r)
    {
        switch (name)
        {
            case "invite": fake.Invite(ControlRequest.Need(r.Channel, "channel"), r.Member); break;
            case "cut" when r.All: fake.CutAll(); break;
            case "cut": fake.CutOne(); break;
            case "zombie": fake.GoZombie(r.All); break;
            case "disconnect": fake.Disconnect(r.Reason, r.All, r.NoticeMs is { } notice ? TimeSpan.FromMilliseconds(notice) : null); break;
            case "duplicate": fake.DuplicateNext(r.Count); break;
            case "fail": fake.FailNext(r.Method == "*" ? "" : r.Method, r.Count, r.Fault); break;
            case "refuse": fake.RefuseNext(r.Method, ControlRequest.Need(r.Error, "error"), r.Count); break;
            case "trouble": fake.TroubleNext(r.Method, r.Trouble, r.Count); break;
            case "troubles": fake.TroubleAtRandom(r.Method, r.Share, r.Seed); break;
            case "deliver": fake.DeliverTo(r.Url is null ? null : FakeSlackEndpoints.One(r.Url)); break;
            case "forget": fake.ForgetRecord(); break;
            default: throw new ArgumentException($"No control {name}.");
        }
    }

    private static object Answer((int Status, string Body) given) => new { given.Status, given.Body };

    private static async Task WriteAsync(HttpContext http, int status, object? body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(http.Response.Body, body, body?.GetType() ?? typeof(object), Json, CancellationToken.None);
    }
}
