using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>Deliveries as signed requests, to an endpoint of a few lines.</summary>
public sealed class HttpModeTests : IAsyncLifetime
{
    private readonly List<(bool Good, long Age, string Type, string Body, string Retry)> _requests = [];
    private FakeSlack _fake = null!;
    private WebApplication _endpoint = null!;
    private Func<int, (int Status, string Type, string Body)> _reply = _ => (200, "text/plain", "");

    public async Task InitializeAsync()
    {
        _fake = await FakeSlack.StartAsync(new() { AckDeadline = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromMilliseconds(50), EventRetries = [TimeSpan.Zero, TimeSpan.Zero] });
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _endpoint = builder.Build();
        _endpoint.Run(ReceiveAsync);
        await _endpoint.StartAsync();
        _fake.DeliverTo(new Uri(_endpoint.Urls.First() + "/slack"));
    }

    public async Task DisposeAsync()
    {
        await _endpoint.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_a_signed_form_and_its_response_a_message()
    {
        _reply = _ => (200, "application/json", """{"text":"2008"}""");
        var seen = await _fake.CommandAsync(new Person(), "/when", "bucharest & co");
        Assert.Equal((AckStatus.Acked, "(only visible to you)\n2008"), (seen.Status, seen.Text));
        var request = Assert.Single(_requests);
        Assert.Equal((true, "application/x-www-form-urlencoded"), (request.Good, request.Type));
        Assert.Equal("bucharest & co", QueryHelpers.ParseQuery(request.Body)["text"]);
        Assert.Empty(_fake.Violations);
    }

    [Fact]
    public async Task An_interaction_is_a_form_with_a_payload()
    {
        await _fake.GlobalShortcutAsync(new Person(), "ask");
        Assert.Equal("shortcut", (string?)JsonNode.Parse(QueryHelpers.ParseQuery(Assert.Single(_requests).Body)["payload"]!)!["type"]);
    }

    [Fact]
    public async Task An_event_is_json_and_comes_again_where_it_failed()
    {
        _reply = n => (n == 1 ? 500 : 200, "text/plain", "");
        var seen = await _fake.DirectMessageAsync(new Person(), "when");
        Assert.Equal((AckStatus.Acked, 2), (seen.Status, seen.Attempts));
        Assert.Equal(["", "1 http_error"], _requests.Select(r => r.Retry));
        Assert.All(_requests, r => Assert.Equal("application/json; charset=utf-8", r.Type));
        Assert.Single(_requests.Select(r => (string?)JsonNode.Parse(r.Body)!["event_id"]).Distinct());
    }

    [Fact]
    public async Task A_command_that_fails_does_not_come_again()
    {
        _reply = _ => (500, "text/plain", "");
        Assert.Equal(AckStatus.Never, (await _fake.CommandAsync(new Person(), "/when")).Status);
        Assert.Single(_requests);
    }

    [Fact]
    public async Task A_signature_can_be_bad_and_a_timestamp_old()
    {
        _reply = _ => (401, "text/plain", "");
        Assert.Equal(401, (await _fake.PostAsync("""{"type":"event_callback"}""", goodSignature: false)).Status);
        Assert.Equal(401, (await _fake.PostAsync("command=%2Fwhen", age: TimeSpan.FromMinutes(6))).Status);
        Assert.False(_requests[0].Good);
        Assert.True(_requests[1].Good);
        Assert.InRange(_requests[1].Age, 355, 365);
    }

    [Fact]
    public async Task An_address_is_verified_and_its_certificate_checked()
    {
        await _fake.VerifyUrlAsync("abc");
        await _fake.CheckSslAsync();
        Assert.Equal(("url_verification", "abc"), ((string?)JsonNode.Parse(_requests[0].Body)!["type"], (string?)JsonNode.Parse(_requests[0].Body)!["challenge"]));
        Assert.StartsWith("ssl_check=1", _requests[1].Body, StringComparison.Ordinal);
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = http.Request.Headers;
        var timestamp = headers["X-Slack-Request-Timestamp"].ToString();
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(_fake.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        _requests.Add((headers["X-Slack-Signature"] == "v0=" + Convert.ToHexStringLower(signature), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - long.Parse(timestamp, CultureInfo.InvariantCulture),
            http.Request.ContentType!, body, $"{headers["X-Slack-Retry-Num"]} {headers["X-Slack-Retry-Reason"]}".Trim()));
        var (status, type, text) = _reply(_requests.Count);
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        await http.Response.WriteAsync(text);
    }
}
