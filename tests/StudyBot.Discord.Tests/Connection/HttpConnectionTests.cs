using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using StudyBot.Core.Chat;
using StudyBot.Discord.Wire;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Discord.Tests.Connection;

public sealed class HttpConnectionTests
{
    private static readonly Person Ada = new();

    [Fact]
    public async Task Discord_s_request_is_answered_with_the_first_response()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var site = await Site.StartAsync(fake, ScriptedHandler.Answering);
        var seen = await fake.CommandAsync(Ada, "ping");
        Assert.Equal((AnswerStatus.Answered, 4), (seen.Status, seen.CallbackType));
        Assert.Contains("pong", seen.Text, StringComparison.Ordinal);
        Assert.Equal(0, fake.Statistics.Counts.GetValueOrDefault("connect"));
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData("""{"type":1}""", 200, """{"type":1}""")]
    [InlineData("""{"type":2}""", 400, "")]
    [InlineData("""{"type":"1"}""", 400, "")]
    [InlineData("[1]", 400, "")]
    public async Task A_signed_ping_is_answered_though_it_says_nothing_else(string body, int status, string answer)
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var site = await Site.StartAsync(fake, ScriptedHandler.Answering);
        Assert.Equal((status, answer), await fake.PostInteractionAsync(body));
    }

    [Fact]
    public async Task A_response_with_a_file_goes_by_rest()
    {
        await using var fake = await FakeDiscord.StartAsync();
        var response = ScriptedHandler.Say("see");
        response.Data!["attachments"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "0", ["filename"] = "a.txt" });
        response = response with { Files = [new Attachment("a.txt", "text/plain", "text"u8.ToArray())] };
        await using var site = await Site.StartAsync(fake, new ScriptedHandler((_, channel, token) => channel.RespondAsync(response, token)));
        var seen = await fake.CommandAsync(Ada, "ping");
        Assert.Equal(AnswerStatus.Answered, seen.Status);
        Assert.Equal("a.txt", Assert.Single(Assert.Single(seen.Messages).Attachments).FileName);
    }

    [Fact]
    public async Task A_key_that_is_not_the_application_s_ends_the_adapter_with_the_setting()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var bot = RunningBot.Start(fake, ScriptedHandler.Answering, o => o with { Mode = DiscordMode.Http, PublicKey = new string('0', 64) });
        Assert.Contains("Discord:PublicKey", (await Assert.ThrowsAsync<AdapterFailedException>(() => bot.Run.WaitAsync(RunningBot.Patience))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_signatures_and_a_missing_endpoint_are_logged_once()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var site = await Site.StartAsync(fake, ScriptedHandler.Answering);
        for (var i = 0; i < 3; i++)
            Assert.Equal(401, (await fake.PostInteractionAsync("""{"type":1}""", goodSignature: false)).Status);
        Assert.Single(site.Log.Split('\n'), l => l.Contains("whose signature is not Discord's", StringComparison.Ordinal));
        Assert.Single(site.Log.Split('\n'), l => l.Contains("no Interactions Endpoint URL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_handler_is_covered_by_a_deferral_that_its_answer_then_fills()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var site = await Site.StartAsync(fake, new ScriptedHandler(async (_, channel, token) =>
        {
            await Task.Delay(2_200, token);
            await channel.RespondAsync(ScriptedHandler.Say("at last"), token);
        }));
        var seen = await fake.CommandAsync(Ada, "ping");
        Assert.Equal((AnswerStatus.Answered, 5), (seen.Status, seen.CallbackType));
        Assert.Contains("at last", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 0, 200)]
    [InlineData(false, 0, 401)]
    [InlineData(true, 299, 200)]
    [InlineData(true, 302, 401)]
    public async Task A_ping_is_answered_where_it_is_signed_and_fresh(bool goodSignature, int seconds, int status)
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var site = await Site.StartAsync(fake, ScriptedHandler.Answering);
        var answer = await fake.PostInteractionAsync("""{"id":"1","application_id":"2","type":1,"token":"t","version":1}""", goodSignature, TimeSpan.FromSeconds(seconds));
        Assert.Equal((status, status == 200 ? """{"type":1}""" : ""), answer);
    }

    [Fact]
    public async Task The_same_interaction_is_answered_once()
    {
        await using var fake = await FakeDiscord.StartAsync();
        var handler = new ScriptedHandler((_, channel, token) => channel.RespondAsync(ScriptedHandler.Say("pong"), token));
        await using var site = await Site.StartAsync(fake, handler);
        const string Body = """{"id":"77","application_id":"2","type":2,"token":"t","version":1}""";
        Assert.Equal(200, (await fake.PostInteractionAsync(Body)).Status);
        Assert.Equal((202, ""), await fake.PostInteractionAsync(Body));
        Assert.Single(handler.Handled);
    }

    [Fact]
    public async Task A_signed_body_that_is_no_interaction_is_refused()
    {
        await using var fake = await FakeDiscord.StartAsync();
        await using var site = await Site.StartAsync(fake, ScriptedHandler.Answering);
        Assert.Equal(400, (await fake.PostInteractionAsync("[]")).Status);
    }

    /// <summary>The endpoint behind a server, as the program hosts it.</summary>
    private sealed class Site(RunningBot bot, WebApplication app) : IAsyncDisposable
    {
        public string Log => bot.Log;

        public static async Task<Site> StartAsync(FakeDiscord fake, ScriptedHandler handler)
        {
            var bot = RunningBot.Start(fake, handler, o => o with { Mode = DiscordMode.Http });
            var endpoint = bot.Webhook;
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var app = builder.Build();
            app.Run(async http =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                var answer = await endpoint.HandleAsync(new WebhookRequest(name => http.Request.Headers[name], body.ToArray()), http.RequestAborted);
                http.Response.StatusCode = answer.Status;
                http.Response.ContentType = answer.Body.IsEmpty ? null : answer.MediaType;
                await http.Response.WriteAsync(Encoding.UTF8.GetString(answer.Body.Span));
            });
            await app.StartAsync();
            fake.DeliverTo(new Uri(new Uri(app.Urls.First()), endpoint.Path));
            await bot.UntilAsync(() => bot.Log.Contains("Interactions are taken", StringComparison.Ordinal) && fake.Commands().Count > 0);
            return new Site(bot, app);
        }

        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
