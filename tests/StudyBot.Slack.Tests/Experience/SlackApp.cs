using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Experience;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Web;
using StudyBot.Testing;
using StudyBot.Testing.Memory;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests.Experience;

/// <summary>The handler between a fake Slack that posts to it and the fake's Web API; signatures are not looked at here.</summary>
internal sealed class SlackApp : IAsyncDisposable
{
    public static readonly Person Ada = new();
    public static readonly Person Admin = new() { UserId = "U0ADMIN001" };
    public static readonly Person Grace = new() { UserId = "U0GRACE001" };

    private readonly ConcurrentQueue<Task> _handling = new();
    private readonly WebApplication _web;
    private readonly SlackApi _api;
    private readonly ISlackHandler _handler;

    private SlackApp(FakeSlack slack, WebApplication web, SlackApi api, ISlackHandler handler, FakeMemory memory) => (Slack, _web, _api, _handler, Memory) = (slack, web, api, handler, memory);

    public FakeSlack Slack { get; }

    public FakeMemory Memory { get; }

    /// <summary>Deliveries are answered as where there is too much to do.</summary>
    public bool Busy { get; set; }

    public static async Task<SlackApp> StartAsync(ICommandDispatcher dispatcher, IPassageViewer? viewer = null, Func<FakeSlackOptions, FakeSlackOptions>? change = null, int limit = 600, string? managers = null, ILoggerFactory? loggers = null, IPromptDesk? prompts = null)
    {
        var options = new FakeSlackOptions { RateLimitFactor = 1_000, ShortPatience = TimeSpan.FromSeconds(5) };
        var slack = await FakeSlack.StartAsync(change?.Invoke(options) ?? options);
        var memory = new FakeMemory();
        var settings = new SlackOptions { BotToken = slack.BotToken, MemberLimit = limit, ManagerGroup = managers, ApiBaseUrl = slack.ApiBaseUrl };
        var api = SlackRegistration.Api(settings, TimeProvider.System, loggers ?? NullLoggerFactory.Instance);
        var experience = new SlackExperience(
            viewer ?? new FakeViewer(), memory, memory, memory, memory, settings, api, TimeProvider.System, loggers ?? NullLoggerFactory.Instance, prompts);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = new SlackApp(slack, builder.Build(), api, experience.For(dispatcher, new SlackIdentity(slack.Options.BotUserId, slack.Options.TeamId)), memory);
        app._web.Run(app.TakeAsync);
        await app._web.StartAsync();
        slack.DeliverTo(new Uri(app._web.Urls.First()));
        return app;
    }

    public Task<Seen> PressAsync(Person by, SeenMessage message, string button) => Slack.PressAsync(by with { ThreadTs = message.ThreadTs, ChannelId = message.ChannelId }, message.Ts, button);

    /// <summary>All that came of it, once the handler is through.</summary>
    public async Task<Seen> WholeAsync(Task<Seen> first)
    {
        var seen = await first;
        await SettleAsync();
        return Slack.See(seen.Id)!;
    }

    public async Task SettleAsync()
    {
        while (_handling.TryDequeue(out var task))
            await task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>That nothing was left undone, and nothing was against Slack's rules.</summary>
    public async Task FinishAsync()
    {
        await SettleAsync();
        Assert.Empty(Slack.Violations);
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await Slack.DisposeAsync();
        _api.Dispose();
    }

    private async Task TakeAsync(HttpContext http)
    {
        var delivery = await ReadAsync(http.Request);
        var answer = Busy ? _handler.Busy(delivery) : _handler.Acknowledge(delivery);
        if (answer is not null)
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(answer.ToJsonString());
        }
        var acknowledged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!Busy)
            _handling.Enqueue(HandleAsync());
        await http.Response.CompleteAsync();
        acknowledged.SetResult();

        async Task HandleAsync()
        {
            await acknowledged.Task;
            await _handler.HandleAsync(delivery, CancellationToken.None);
        }
    }

    private static async Task<SlackDelivery> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return new SlackDelivery(SlackDeliveryKind.Event, (await JsonNode.ParseAsync(request.Body))!.AsObject());
        var form = await request.ReadFormAsync();
        if (form["payload"].ToString() is not { Length: > 0 } text)
            return new SlackDelivery(SlackDeliveryKind.Command, new JsonObject(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value.ToString()))));
        var payload = JsonNode.Parse(text)!.AsObject();
        return new SlackDelivery((string?)payload["type"] == "block_suggestion" ? SlackDeliveryKind.Options : SlackDeliveryKind.Interactive, payload);
    }
}
