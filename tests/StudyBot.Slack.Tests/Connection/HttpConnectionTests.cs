using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using StudyBot.Core.Chat;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Http;
using StudyBot.Slack.Web;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests.Connection;

public sealed class HttpConnectionTests
{
    private static readonly Person Ada = new();

    [Fact]
    public async Task Commands_events_and_shortcuts_come_to_one_address_and_are_acknowledged_there()
    {
        await using var fake = await FakeSlack.StartAsync(new() { ShortPatience = TimeSpan.FromMilliseconds(50), Patience = TimeSpan.FromSeconds(2) });
        ScriptedHandler? handler = null;
        await using var site = await Site.StartAsync(fake, api => handler = new ScriptedHandler((delivery, token) => delivery.Kind == SlackDeliveryKind.Interactive ? Task.CompletedTask : ScriptedHandler.AnswerAsync(api, delivery, "pong", token)));
        Assert.Equal((AckStatus.Acked, "(only visible to you)\npong"), (await fake.CommandAsync(Ada, "/when", "bucharest & co") is var seen ? seen.Status : default, seen.Text));
        Assert.Contains("pong", (await fake.MentionAsync(Ada, "when bucharest")).Text, StringComparison.Ordinal);
        Assert.Equal(AckStatus.Acked, (await fake.GlobalShortcutAsync(Ada, "ask")).Status);
        Assert.Equal([SlackDeliveryKind.Command, SlackDeliveryKind.Event, SlackDeliveryKind.Interactive], handler!.Handled.Select(d => d.Kind));
        Assert.Equal("bucharest & co", (string?)handler.Handled.First().Payload["text"]);
        Assert.Empty(fake.Violations);
    }

    [Fact]
    public async Task What_goes_along_is_json_and_a_stuck_handler_holds_nothing_up()
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var site = await Site.StartAsync(fake, _ => new ScriptedHandler(async (_, token) => await Task.Delay(Timeout.Infinite, token)) { Along = _ => new JsonObject { ["text"] = "naïve" } });
        Assert.Contains("naïve", (await fake.CommandAsync(Ada, "/when")).Text, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", site.LastType);
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData(true, 0, 200)]
    [InlineData(false, 0, 401)]
    [InlineData(true, 298, 200)]
    [InlineData(true, 302, 401)]
    [InlineData(true, -298, 200)]
    [InlineData(true, -302, 401)]
    public async Task A_request_is_taken_where_it_is_signed_and_fresh(bool goodSignature, int seconds, int status)
    {
        await using var fake = await FakeSlack.StartAsync();
        ScriptedHandler? handler = null;
        await using var site = await Site.StartAsync(fake, _ => handler = new ScriptedHandler());
        var answer = await fake.PostAsync("""{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention"}}""", goodSignature, TimeSpan.FromSeconds(seconds));
        Assert.Equal((status, ""), answer);
        if (status == 200)
            await site.Bot.UntilAsync(() => handler!.Handled.Count == 1);
        else
            Assert.Empty(handler!.Handled);
    }

    [Fact]
    public async Task The_address_verifies_itself()
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var site = await Site.StartAsync(fake, _ => new ScriptedHandler());
        Assert.Equal((200, """{"challenge":"3eZbrw1aB10"}"""), await fake.VerifyUrlAsync());
        Assert.Equal((200, ""), await fake.CheckSslAsync());
    }

    [Fact]
    public async Task An_event_that_comes_again_is_accepted_and_handled_once()
    {
        await using var fake = await FakeSlack.StartAsync();
        ScriptedHandler? handler = null;
        await using var site = await Site.StartAsync(fake, api => handler = ScriptedHandler.Answering(api));
        var seen = await fake.MentionAsync(Ada, "when bucharest");
        await fake.RepeatAsync(seen);
        Assert.Equal(2, fake.Statistics.Counts["http.200"]);
        Assert.Single(handler!.Handled);
        Assert.Equal(0, fake.Statistics.AnsweredTwice);
    }

    [Fact]
    public async Task What_is_too_large_or_nothing_of_Slack_s_is_refused()
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var site = await Site.StartAsync(fake, _ => new ScriptedHandler());
        Assert.Equal((413, ""), await fake.PostAsync($$"""{"type":"{{new string('x', SlackWebhook.MaxBody)}}"}"""));
        Assert.Equal((400, ""), await fake.PostAsync("text=none"));
    }

    [Fact]
    public async Task A_refused_token_ends_the_adapter_in_this_mode_too()
    {
        await using var fake = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Start(fake, o => o with { Mode = SlackMode.Http, AppToken = null, BotToken = "xoxb-hush" });
        Assert.StartsWith("Slack refused Slack:BotToken: invalid_auth", (await bot.FailsAsync()).Message, StringComparison.Ordinal);
    }

    /// <summary>The endpoint behind a server, as the program hosts it.</summary>
    private sealed class Site(RunningSlack bot) : IAsyncDisposable
    {
        private WebApplication _app = null!;

        public RunningSlack Bot => bot;

        public string? LastType { get; private set; }

        public static async Task<Site> StartAsync(FakeSlack fake, Func<ISlackApi, ISlackHandler> handlerFor)
        {
            var site = new Site(RunningSlack.Start(fake, handlerFor, o => o with { Mode = SlackMode.Http, AppToken = null }));
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            site._app = builder.Build();
            site._app.Run(site.AnswerAsync);
            await site._app.StartAsync();
            fake.DeliverTo(new Uri(new Uri(site._app.Urls.First()), site.Bot.Webhook.Path));
            await site.Bot.UntilAsync(() => site.Bot.Intake.IsOpen);
            return site;

        }

        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            await _app.DisposeAsync();
        }

        private async Task AnswerAsync(HttpContext http)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var answer = await bot.Webhook.HandleAsync(new WebhookRequest(name => http.Request.Headers[name], body.ToArray()), http.RequestAborted);
            http.Response.StatusCode = answer.Status;
            if (answer.Body.IsEmpty)
                return;
            http.Response.ContentType = LastType = answer.MediaType;
            await http.Response.Body.WriteAsync(answer.Body);
        }
    }
}
