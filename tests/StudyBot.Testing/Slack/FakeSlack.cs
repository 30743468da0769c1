using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Testing.Slack.Control;
using StudyBot.Testing.Slack.Deliveries;
using StudyBot.Testing.Slack.People;
using StudyBot.Testing.Slack.Socket;
using StudyBot.Testing.Slack.Web;

namespace StudyBot.Testing.Slack;

/// <summary>
/// Slack as strict as it gets, on 127.0.0.1: Web API, Socket Mode, signed requests, and people who use the bot. What the
/// bot does against the rules is refused as Slack refuses it, and stands in <see cref="Violations"/>. Thread-safe.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly FakeSlackOptions _options;
    private readonly Ledger _ledger = new();
    private readonly FaultPlan _faults = new();
    private readonly RefusalPlan _refusals = new();
    private readonly TroublePlan _troubles = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SlackWorld _world;
    private readonly DeliveryLog _log;
    private readonly SocketHub _sockets;
    private readonly HttpDelivery _overHttp;
    private readonly Dispatcher _dispatcher;
    private readonly PersonDesk _desk;
    private readonly Sight _sight;
    private readonly FileMethods _files;
    private readonly ResponseUrls _responses;
    private readonly WebApi _web;
    private readonly WebApplication _app;

    private FakeSlack(FakeSlackOptions options)
    {
        _options = options;
        _world = new SlackWorld(options);
        _log = new DeliveryLog(_world);
        var limits = new WebLimits(options, _ledger);
        var chat = new ChatMethods(_world, _ledger, limits, _log);
        var views = new ViewMethods(_world, _log);
        _files = new FileMethods(_world, _ledger, _log);
        _responses = new ResponseUrls(_world, _ledger, _log, chat, _faults);
        var answers = new AnswerDesk(options, _world, _ledger, _responses, views);
        _sockets = new SocketHub(options, _ledger, answers);
        _overHttp = new HttpDelivery(options, _ledger, answers);
        _dispatcher = new Dispatcher(options, _ledger, _log) { Transport = _sockets };
        _sight = new Sight(options, _world, views);
        _desk = new PersonDesk(options, _world, _dispatcher, new PayloadJson(options, _world, views), _sight, token => new Uri(BaseUrl, $"response/{token}").ToString());
        chat.Posted = _desk.Echo;
        _web = new WebApi(options, _ledger, limits, _faults, _refusals, _troubles, MethodTable.Build(chat, views, new ConversationMethods(_world), new PeopleMethods(_world), _files, OpenConnection));
        _app = Build();
    }

    public static async Task<FakeSlack> StartAsync(FakeSlackOptions? options = null, CancellationToken cancellation = default)
    {
        var fake = new FakeSlack(options ?? new FakeSlackOptions());
        await fake._app.StartAsync(cancellation);
        fake.BaseUrl = new Uri(fake._app.Urls.First());
        return fake;
    }

    /// <summary>Where the control endpoints stand below.</summary>
    public Uri BaseUrl { get; private set; } = new("http://127.0.0.1/");
    /// <summary>With its last slash: methods stand right below.</summary>
    public Uri ApiBaseUrl => new(BaseUrl, "api/");
    public string BotToken => _options.BotToken;
    public string AppToken => _options.AppToken;
    public string SigningSecret => _options.SigningSecret;
    public FakeSlackOptions Options => _options;

    /// <summary>Ends with the process' interrupt or with <see cref="DisposeAsync"/>.</summary>
    internal Task WaitForShutdownAsync() => Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(_app);

    // People

    /// <summary>A slash command, with its slash. Refused in threads, as Slack refuses it.</summary>
    public Task<Seen> CommandAsync(Person by, string command, string text = "", CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Command(by, command, text), cancellation);

    /// <summary>A message in the person's channel, or thread, that begins with <c>@StudyBot</c>.</summary>
    public Task<Seen> MentionAsync(Person by, string text, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Mention(by, text), cancellation);

    /// <summary>In the person's own conversation with the bot, whatever channel they are in.</summary>
    public Task<Seen> DirectMessageAsync(Person by, string text, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.DirectMessage(by, text), cancellation);

    /// <summary>On a message of someone else's with this text, in the person's channel or thread.</summary>
    public Task<Seen> MessageShortcutAsync(Person by, string callbackId, string messageText, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.MessageShortcut(by, callbackId, messageText, null), cancellation);

    /// <summary>On a message that is there.</summary>
    public Task<Seen> MessageShortcutOnAsync(Person by, string callbackId, string ts, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.MessageShortcut(by, callbackId, "", ts), cancellation);

    public Task<Seen> GlobalShortcutAsync(Person by, string callbackId, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.GlobalShortcut(by, callbackId), cancellation);

    /// <param name="place">A message's timestamp, or a view's id.</param>
    /// <param name="button">Its action id or its label.</param>
    public Task<Seen> PressAsync(Person by, string place, string button, CancellationToken cancellation = default) =>
        SeeAsync(_desk.Act(by, place, button, null), cancellation);

    /// <summary>From a select, checkboxes or the like; <paramref name="values"/> by value or text. What stands in an input block is kept until the view is submitted.</summary>
    /// <param name="place">A message's timestamp, or a view's id.</param>
    public Task<Seen> PickAsync(Person by, string place, string select, IReadOnlyList<string> values, CancellationToken cancellation = default) =>
        SeeAsync(_desk.Act(by, place, select, values), cancellation);

    /// <summary>What drops down from an external select while <paramref name="typed"/> stands in it.</summary>
    public Task<Seen> SuggestAsync(Person by, string place, string select, string typed, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Suggest(by, place, select, typed), cancellation);

    /// <summary>Submits the person's topmost modal; <paramref name="values"/> by action id, label or block id, the rest as prefilled or picked.</summary>
    public Task<Seen> SubmitViewAsync(Person by, IReadOnlyDictionary<string, string>? values = null, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Submit(by, values ?? new Dictionary<string, string>()), cancellation);

    /// <summary>Closes the person's topmost modal; the application hears of it where it asked to.</summary>
    public Task<Seen> CloseViewAsync(Person by, CancellationToken cancellation = default) => SeeAsync(_desk.Close(by), cancellation);

    /// <param name="tab"><c>home</c> or <c>messages</c>.</param>
    public Task<Seen> OpenHomeAsync(Person by, string tab = "home", CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.OpenHome(by, tab), cancellation);

    /// <summary>Any event at all: <paramref name="inner"/> is what stands in <c>event</c>.</summary>
    public Task<Seen> EventAsync(Person by, JsonObject inner, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Event(by, inner), cancellation);

    /// <summary>What it has come to by now; null for what there never was, or what is forgotten.</summary>
    public Seen? See(string id) => _log.ById(id) is { } delivery ? _sight.Of(delivery) : null;

    /// <summary>All of the bot's that the person sees in their channel, or thread.</summary>
    public IReadOnlyList<SeenMessage> Look(Person by) => _sight.In(by);

    /// <summary>The modal on top of what the person has open.</summary>
    public SeenView? LookAtView(Person by) => _world.TopModal(by.UserId) is { } view ? _sight.Render(view) : null;

    public SeenView? LookAtHome(Person by) => _world.Home(by.UserId) is { } view ? _sight.Render(view) : null;

    /// <summary>The bytes of a file that the bot sent.</summary>
    public byte[]? Download(string fileId) => _world.File(fileId)?.Content;

    /// <summary><c>/invite @StudyBot</c>, or its opposite.</summary>
    public void Invite(string channelId, bool isMember = true) => _world.Invite(channelId, isMember);

    // Signed requests

    /// <summary>From now on deliveries go to those addresses, signed; null goes back to Socket Mode.</summary>
    public void DeliverTo(FakeSlackEndpoints? endpoints)
    {
        if (endpoints is not null)
            _overHttp.Endpoints = endpoints;
        _dispatcher.Transport = endpoints is null ? _sockets : _overHttp;
    }

    public void DeliverTo(Uri all) => DeliverTo(FakeSlackEndpoints.One(all));

    /// <summary>Any body to the address of events (JSON) or of commands (a form), signed as told.</summary>
    public Task<(int Status, string Body)> PostAsync(string body, bool goodSignature = true, TimeSpan age = default, CancellationToken cancellation = default) =>
        body.StartsWith('{')
            ? _overHttp.PostAsync(_overHttp.Endpoints.Events, body, HttpDelivery.JsonType, goodSignature, age, cancellation)
            : _overHttp.PostAsync(_overHttp.Endpoints.Commands, body, HttpDelivery.FormType, goodSignature, age, cancellation);

    /// <summary>What Slack sends when an address for events is entered; the answer must be the challenge.</summary>
    public Task<(int Status, string Body)> VerifyUrlAsync(string challenge = "3eZbrw1aB10", CancellationToken cancellation = default) =>
        PostAsync($$"""{"token":"x","challenge":"{{challenge}}","type":"url_verification"}""", cancellation: cancellation);

    /// <summary>What Slack sends now and then to the address of a command.</summary>
    public Task<(int Status, string Body)> CheckSslAsync(CancellationToken cancellation = default) => PostAsync("ssl_check=1&token=x", cancellation: cancellation);

    // The connection

    /// <summary>TCP ends, without a close frame.</summary>
    public void CutAll() => _sockets.CutAll();
    /// <summary>One socket of those that are open.</summary>
    public void CutOne() => _sockets.CutOne();
    /// <summary>The open sockets stay open and say nothing more, no pong either.</summary>
    public void GoZombie(bool all = true) => _sockets.GoZombie(all);
    /// <summary>The message that comes ahead of the end, and after the notice the end.</summary>
    /// <param name="reason"><c>warning</c>, <c>refresh_requested</c> or <c>link_disabled</c>.</param>
    public void Disconnect(string reason, bool all = true, TimeSpan? notice = null) => _sockets.Disconnect(reason, all, notice ?? _options.DisconnectNotice);
    /// <summary>The next envelopes go out twice, each over any socket.</summary>
    public void DuplicateNext(int count = 1) => _sockets.Duplicate(count);
    /// <summary>An event that was acknowledged comes again, as it does when Slack did not hear.</summary>
    public Task RepeatAsync(Seen seen) => _dispatcher.RepeatAsync(_log.ById(seen.Id) ?? throw new ArgumentException("Forgotten."));

    /// <summary>The next calls of methods whose name contains that fail so.</summary>
    public void FailNext(string method, int count, Fault fault) => _faults.Plan("*", method, count, fault);

    /// <summary>The next calls of that method (or <c>*</c>) are answered <c>ok:false</c> with that error.</summary>
    public void RefuseNext(string method, string error, int count = 1) => _refusals.Plan(method, error, count);

    /// <summary>The next calls of that method fare so.</summary>
    public void TroubleNext(string method, Trouble trouble, int count = 1) => _troubles.Plan(method, trouble, count);

    /// <summary>From now on that share of the method's calls, 0 to 1, fares badly, in every way equally often.</summary>
    public void TroubleAtRandom(string method, double share, int seed) => _troubles.Plan(method, share, seed);

    // The record

    /// <summary>All that chat.postMessage made, in order: the truth about what was posted.</summary>
    public IReadOnlyList<FakeSlackPost> Posts => _world.Posts;

    public IReadOnlyList<Violation> Violations => _ledger.Violations;
    public SlackStatistics Statistics => SlackStatistics.Of(_log.All, _sockets, _ledger, _options.Time);

    /// <summary>Forgets violations, counts and what is done with.</summary>
    public void ForgetRecord()
    {
        _ledger.Forget();
        _log.Forget();
    }

    /// <summary>Until so many sockets are there.</summary>
    public async Task WaitForConnectionsAsync(int count, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience, _options.Time);
        while (_sockets.Connected < count)
            await Task.Delay(TimeSpan.FromMilliseconds(5), _options.Time, limit.Token);
    }

    private Task<Seen> SeeAsync(Delivery? delivery, CancellationToken cancellation) =>
        delivery is null ? Task.FromResult(new Seen { Id = "", Status = AckStatus.NotSent }) : _sight.AwaitAsync(delivery, cancellation);

    private WebResult OpenConnection() => _options.SocketMode
        ? WebResult.Ok(new JsonObject { ["url"] = $"ws://{BaseUrl.Authority}/link/?ticket={_sockets.NewTicket()}&app_id={_options.AppId}" })
        : WebResult.Error("socket_mode_not_enabled");

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(h => h.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, _options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var app = builder.Build();
        app.Use((http, next) =>
        {
            if (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
                http.Features.Set<IHttpUpgradeFeature>(new DeafUpgrade(upgrade));
            return next(http);
        });
        app.UseWebSockets();
        var control = new ControlEndpoints(this);
        app.Run(http => DispatchAsync(http, control));
        return app;
    }

    private Task DispatchAsync(HttpContext http, ControlEndpoints control)
    {
        var path = http.Request.Path.Value!.TrimEnd('/').Split('/', 3, StringSplitOptions.RemoveEmptyEntries);
        switch (path)
        {
            case ["api", var method]: return _web.HandleAsync(http, method, BaseUrl);
            case ["link"]: return _sockets.AcceptAsync(http, _stop.Token);
            case ["response", var token]: return _responses.HandleAsync(http, token);
            case ["upload", "v1", var file]: return _files.UploadAsync(http, file);
            case ["control"]: return http.Response.WriteAsync(ControlEndpoints.Help);
            case ["control", var name]: return control.HandleAsync(http, name);
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _sockets.CutAll();
        await _app.DisposeAsync();
        _overHttp.Dispose();
        _stop.Dispose();
    }
}
