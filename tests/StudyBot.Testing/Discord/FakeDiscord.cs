using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Prompts;
using StudyBot.Testing.Discord.Control;
using StudyBot.Testing.Discord.Gateway;
using StudyBot.Testing.Discord.Interactions;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Discord.Rest;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord;

/// <summary>
/// Discord as strict as it gets, on 127.0.0.1: gateway, REST, and people who use the bot. What the bot does against the
/// rules is refused as Discord refuses it, and stands in <see cref="Violations"/>. Thread-safe.
/// </summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private readonly FakeDiscordOptions _options;
    private readonly Ledger _ledger = new();
    private readonly FaultPlan _faults = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly World _world;
    private readonly GatewayHub _gateway;
    private readonly CommandStore _commands;
    private readonly InteractionLog _log;
    private readonly InteractionDesk _desk;
    private readonly Sight _sight;
    private readonly GatewayDelivery _overGateway;
    private readonly HttpDelivery _overHttp;
    private readonly RestServer _rest;
    private readonly WebApplication _app;

    private FakeDiscord(FakeDiscordOptions options)
    {
        _options = options;
        _world = new World(options);
        _gateway = new GatewayHub(options, _ledger);
        _commands = new CommandStore(_world, options);
        _log = new InteractionLog(options);
        _overGateway = new GatewayDelivery(_gateway);
        var writer = new MessageWriter(options, _world);
        var channels = new ChannelRoutes(options, _world, writer);
        _desk = new InteractionDesk(options, _ledger, _world, _commands, _log, new InteractionJson(options, _world, channels)) { Delivery = _overGateway };
        _sight = new Sight(options, _world, _log);
        var callbacks = new CallbackRoutes(options, _ledger, _log, writer);
        _overHttp = new HttpDelivery(options, _ledger, callbacks, new Uri("http://127.0.0.1/"));
        var routes = RouteTable.Build(new IdentityRoutes(options, _gateway, () => GatewayUrl.ToString(), () => InteractionsPublicKey), callbacks,
            new WebhookRoutes(options, _log, writer), channels, new ThreadRoutes(options, _world, writer), new CommandRoutes(options, _world, _commands));
        _rest = new RestServer(options, _ledger, new RestLimits(options, _ledger), _faults, _log, routes);
        var welcome = new GatewayWelcome(options, channels);
        _gateway.Ready = session => welcome.Ready(session, _gateway.ResumeUrl);
        _gateway.Welcome = welcome.SendGuilds;
        _app = Build();
    }

    public static async Task<FakeDiscord> StartAsync(FakeDiscordOptions? options = null, CancellationToken cancellation = default)
    {
        var fake = new FakeDiscord(options ?? new FakeDiscordOptions());
        await fake._app.StartAsync(cancellation);
        fake.BaseUrl = new Uri(fake._app.Urls.First());
        fake._gateway.ResumeUrl = fake._options.ResumeHostIsGone ? "ws://127.0.0.1:1/" : new Uri(fake.GatewayUrl, "gateway-resume").ToString();
        return fake;
    }

    /// <summary>Where the control endpoints stand below.</summary>
    public Uri BaseUrl { get; private set; } = new("http://127.0.0.1/");
    public Uri ApiBaseUrl => new(BaseUrl, "api/v10");
    public Uri GatewayUrl => new($"ws://{BaseUrl.Authority}/gateway");
    public string Token => _options.Token;
    /// <summary>Ed25519, hexadecimal: the application's public key.</summary>
    public string InteractionsPublicKey => _overHttp.PublicKey;

    /// <summary>Ends with the process' interrupt or with <see cref="DisposeAsync"/>.</summary>
    internal Task WaitForShutdownAsync() => Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(_app);

    // People

    /// <summary>A slash command; subcommands follow its name (<c>settings reading</c>).</summary>
    public Task<Seen> CommandAsync(Person by, string command, IReadOnlyDictionary<string, string>? options = null, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Command(by, command, options ?? new Dictionary<string, string>()), cancellation);

    public Task<Seen> CommandAsync(Person by, string command, string option, string value, CancellationToken cancellation = default) =>
        CommandAsync(by, command, new Dictionary<string, string> { [option] = value }, cancellation);

    /// <summary>What drops down while <paramref name="typed"/> stands in an option.</summary>
    public Task<Seen> AutocompleteAsync(Person by, string command, string option, string typed, IReadOnlyDictionary<string, string>? others = null, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Command(by, command, new Dictionary<string, string>(others ?? new Dictionary<string, string>()) { [option] = typed }, focused: option), cancellation);

    /// <summary>A command of the context menu, on a message of someone else's with this text.</summary>
    public Task<Seen> MessageCommandAsync(Person by, string command, string messageText, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.MessageCommand(by, command, messageText), cancellation);

    /// <param name="button">Its custom id or its label.</param>
    public Task<Seen> PressAsync(Person by, ulong messageId, string button, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Component(by, messageId, button, null), cancellation);

    /// <param name="select">Its custom id or its placeholder.</param>
    public Task<Seen> PickAsync(Person by, ulong messageId, string select, IReadOnlyList<string> values, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Component(by, messageId, select, values), cancellation);

    /// <summary>Sends the modal that an interaction opened; <paramref name="values"/> by custom id or label, the rest as prefilled.</summary>
    public Task<Seen> SubmitAsync(Seen opener, IReadOnlyDictionary<string, string> values, CancellationToken cancellation = default) =>
        SubmitAsync(opener.InteractionId, values, cancellation);

    public Task<Seen> SubmitAsync(ulong opener, IReadOnlyDictionary<string, string> values, CancellationToken cancellation = default) =>
        _sight.AwaitAsync(_desk.Submit(opener, values), cancellation);

    /// <summary>What an interaction has come to by now; null for one that there never was, or that is forgotten.</summary>
    public Seen? See(ulong interactionId) => _log.ById(interactionId) is { } interaction ? _sight.Of(interaction) : null;

    /// <summary>All that the person sees in their channel.</summary>
    public IReadOnlyList<SeenMessage> Look(Person by) => _sight.In(by.ChannelId, by.UserId);

    /// <summary>The bytes of a file that the bot sent.</summary>
    public byte[]? Download(ulong messageId, string fileName) => _world.Message(messageId)?.Attachments.FirstOrDefault(a => a.FileName == fileName)?.Content;

    /// <summary>A person writes something in their channel.</summary>
    public ulong Say(Person by, string text) => _world.Add(new FakeMessage
    {
        Id = _world.Ids.Next(),
        ChannelId = by.ChannelId,
        AuthorId = by.UserId,
        AuthorName = by.Name,
        Content = text,
        Created = _options.Time.GetUtcNow(),
    }).Id;

    public void Delete(ulong messageId)
    {
        if (_world.Message(messageId) is { } message)
            message.Deleted = true;
    }

    /// <summary>From now on the person takes no direct messages of the bot's.</summary>
    public void CloseDirectMessages(Person by) => _world.CloseDirectMessages(by.UserId);

    public void ArchiveThread(ulong thread)
    {
        if (_world.Thread(thread) is { } found)
            (found.Archived, found.ArchiveTimestamp) = (true, _options.Time.GetUtcNow());
    }

    public string? NameOfThread(ulong thread) => _world.Thread(thread)?.Name;

    /// <summary>Takes the bot these permissions in a channel, beside what it has in the server; none gives them back.</summary>
    public void Deny(ulong channel, ulong permissions) => _world.Overwrite(channel, 0, permissions);

    // Signed requests

    /// <summary>From now on interactions go to that address, signed; null goes back to the gateway.</summary>
    public void DeliverTo(Uri? endpoint)
    {
        if (endpoint is not null)
            _overHttp.Endpoint = endpoint;
        _desk.Delivery = endpoint is null ? _overGateway : _overHttp;
    }

    /// <summary>Any body to the address of <see cref="DeliverTo"/>: PING is <c>{"type":1,…}</c>.</summary>
    public Task<(int Status, string Body)> PostInteractionAsync(string body, bool goodSignature = true, TimeSpan age = default, CancellationToken cancellation = default) =>
        _overHttp.PostAsync(body, goodSignature, age, cancellation);

    /// <summary>The PING that Discord sends when an endpoint is entered in its portal.</summary>
    public Task<(int Status, string Body)> PingAsync(CancellationToken cancellation = default) =>
        PostInteractionAsync($$"""{"application_id":"{{_options.ApplicationId}}","entitlements":[],"id":"{{_world.Ids.Next()}}","token":"ping","type":1,"user":{{MessageJson.User(500_000_000_000_000_001, "owner", bot: false).ToJsonString()}},"version":1}""", cancellation: cancellation);

    // The connection

    /// <summary>TCP ends, without a close frame.</summary>
    public void CutAll() => _gateway.CutAll();
    public void SendReconnect() => _gateway.SendAll("""{"op":7,"s":null,"t":null,"d":null}""");
    public void RequestHeartbeat() => _gateway.SendAll("""{"op":1,"s":null,"t":null,"d":null}""");

    public void SendInvalidSession(bool resumable)
    {
        if (resumable)
            _gateway.SendAll("""{"op":9,"s":null,"t":null,"d":true}""");
        else
            _gateway.InvalidateAll();
    }

    /// <summary>The open sockets stay open and say nothing more; events wait for a RESUME.</summary>
    public void GoZombie() => _gateway.GoZombie();
    public Task CloseAllAsync(int code) => _gateway.CloseAllAsync(code);

    /// <summary>The next requests whose path contains that fail so. <paramref name="method"/> may be <c>*</c>.</summary>
    public void FailNext(string method, string pathContains, int count, Fault fault) => _faults.Plan(method, pathContains, count, fault);

    /// <summary>From now on that share of the requests fail so, chosen by the seed; none or a share of 0 ends it for that method and path. Of several that fit a request, the one told first counts.</summary>
    public void FailOften(string method, string pathContains, double share, IReadOnlyList<Fault> faults, int seed = 1) => _faults.Often(method, pathContains, share, faults, seed);

    // The record

    /// <summary>All messages with an occurrence's key, in order: who posts one twice stands here twice.</summary>
    public IReadOnlyList<PostedPrompt> Prompts =>
    [
        .. _world.AllMessages.Where(m => m.AuthorId == _options.ApplicationId && m.InteractionId is null && m.Components is not null).SelectMany(m => ComponentTree.Walk(m.Components!.Value)
            .Select(c => PromptCode.TryRead(ComponentTree.Text(c.Component, "custom_id"), out var key) ? key.ToString() : null).OfType<string>().Distinct()
            .Select(key => new PostedPrompt(_world.Thread(m.ChannelId)?.ParentId ?? m.ChannelId, key, m.Id, m.Thread?.Id, m.Created, m.Notified))),
    ];

    public IReadOnlyList<Violation> Violations => _ledger.Violations;
    public IReadOnlyList<JsonObject> Commands(ulong? guild = null) => [.. _commands.In(guild ?? 0).Select(c => c.DeepClone().AsObject())];

    public Statistics Statistics => Discord.Statistics.Of(
        [.. _log.All.Select(i => (_log.Status(i), i.IsAnswered ? _options.Time.GetElapsedTime(i.Sent == 0 ? i.Created : i.Sent, i.AnsweredAt).TotalMicroseconds : 0))], _gateway, _ledger);

    /// <summary>Forgets violations and counts.</summary>
    public void ForgetRecord() => _ledger.Forget();

    /// <summary>Until a session is there that could have an interaction.</summary>
    public async Task WaitForReadyAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience, _options.Time);
        while (_gateway.Connected < _options.Shards)
            await Task.Delay(TimeSpan.FromMilliseconds(5), _options.Time, limit.Token);
    }

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
        app.UseWebSockets();
        var control = new ControlEndpoints(this, _options);
        app.Run(http => DispatchAsync(http, control));
        return app;
    }

    private Task DispatchAsync(HttpContext http, ControlEndpoints control)
    {
        var path = http.Request.Path.Value!;
        if (path.StartsWith("/api/v10/", StringComparison.Ordinal))
            return _rest.HandleAsync(http, path["/api/v10".Length..]);
        if (path.TrimEnd('/') == "/control")
            return http.Response.WriteAsync(ControlEndpoints.Help);
        if (path.StartsWith("/control/", StringComparison.Ordinal))
            return control.HandleAsync(http, path["/control/".Length..]);
        switch (path.TrimEnd('/'))
        {
            case "/gateway": return _gateway.AcceptAsync(http, onResumeUrl: false, _stop.Token);
            case "/gateway-resume": return _gateway.AcceptAsync(http, onResumeUrl: true, _stop.Token);
        }
        if (path.StartsWith("/api/", StringComparison.Ordinal))
            return _rest.HandleAsync(http, path["/api".Length..]);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _gateway.CutAll();
        await _app.DisposeAsync();
        _overHttp.Dispose();
        _stop.Dispose();
    }
}
