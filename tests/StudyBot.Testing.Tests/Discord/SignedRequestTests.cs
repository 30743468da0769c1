using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NSec.Cryptography;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Tests.Discord;

/// <summary>Interactions as signed requests, to an endpoint of a few lines.</summary>
public sealed class SignedRequestTests : IAsyncLifetime
{
    private const string Answer = """{"type":4,"data":{"content":"Then.","allowed_mentions":{"parse":[]}}}""";
    private readonly List<(bool Good, long Age)> _requests = [];
    private FakeDiscord _fake = null!;
    private WebApplication _endpoint = null!;
    private (int Status, string Body) _reply = (200, Answer);

    public async Task InitializeAsync()
    {
        _fake = await FakeDiscord.StartAsync(new() { AnswerDeadline = TimeSpan.FromSeconds(1) });
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _endpoint = builder.Build();
        _endpoint.Run(ReceiveAsync);
        await _endpoint.StartAsync();
        await using var bot = new RawBot(_fake);
        await bot.RegisterAsync("""[{"name":"when","description":"x"}]""");
        _fake.DeliverTo(new Uri(_endpoint.Urls.First() + "/interactions"));
    }

    public async Task DisposeAsync()
    {
        await _endpoint.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task The_response_is_the_answer()
    {
        var seen = await _fake.CommandAsync(new Person(), "when");
        Assert.Equal((AnswerStatus.Answered, "Then."), (seen.Status, seen.Text));
        Assert.True(Assert.Single(_requests).Good);
        Assert.Empty(_fake.Violations);
    }

    [Fact]
    public async Task A_response_against_the_rules_is_none()
    {
        _reply = (200, """{"type":4,"data":{"content":"Then."}}""");
        Assert.Equal(AnswerStatus.Never, (await _fake.CommandAsync(new Person(), "when")).Status);
        Assert.NotEmpty(_fake.Violations);
    }

    [Fact]
    public async Task A_signature_can_be_bad_and_a_timestamp_old()
    {
        _reply = (401, "");
        Assert.Equal(401, (await _fake.PostInteractionAsync("""{"type":1}""", goodSignature: false)).Status);
        Assert.Equal(401, (await _fake.PostInteractionAsync("""{"type":1}""", age: TimeSpan.FromMinutes(6))).Status);
        Assert.False(_requests[0].Good);
        Assert.True(_requests[1].Good);
        Assert.InRange(_requests[1].Age, 355, 365);
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var timestamp = http.Request.Headers["X-Signature-Timestamp"].ToString();
        var key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(_fake.InteractionsPublicKey), KeyBlobFormat.RawPublicKey);
        var good = SignatureAlgorithm.Ed25519.Verify(key, Encoding.UTF8.GetBytes(timestamp + body), Convert.FromHexString(http.Request.Headers["X-Signature-Ed25519"].ToString()));
        _requests.Add((good, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - long.Parse(timestamp)));
        http.Response.StatusCode = _reply.Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(_reply.Body);
    }
}
