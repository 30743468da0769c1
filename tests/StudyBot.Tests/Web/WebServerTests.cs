using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Chat;
using StudyBot.Hosting;
using StudyBot.Settings;
using StudyBot.Web;

namespace StudyBot.Tests.Web;

public sealed class WebServerTests : IAsyncLifetime
{
    private readonly RunOutcome _outcome = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly IHost _host = Host.CreateEmptyApplicationBuilder(null).Build();
    private WebServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = Server(new WebOptions { Url = new Uri("http://127.0.0.1:0") });
        await _server.StartAsync(default);
        _http.BaseAddress = new Uri(_server.Address!);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.StopAsync(default);
        _host.Dispose();
    }

    [Fact]
    public async Task A_post_reaches_its_endpoint_to_the_byte_and_its_answer_comes_back()
    {
        using var body = new ByteArrayContent([0xff, 0x00, 0x7f]);
        body.Headers.Add("X-Mark", "m");
        using var response = await _http.PostAsync("/echo", body);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("m FF007F", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "/healthz", 200)]
    [InlineData("GET", "/echo", 405)]
    [InlineData("PUT", "/echo", 405)]
    [InlineData("POST", "/else", 404)]
    [InlineData("POST", "/", 404)]
    public async Task Only_what_is_meant_to_be_called_answers(string method, string path, int status)
    {
        using var response = await _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(response.Headers.Server);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_above_a_megabyte_is_refused(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/echo") { Content = new ByteArrayContent(new byte[1024 * 1024 + 1]) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        using var response = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_one_line_with_the_setting()
    {
        var second = Server(new WebOptions { Url = _http.BaseAddress! });
        await second.StartAsync(default);
        Assert.StartsWith("Web:Url: cannot listen at 127.0.0.1:", _outcome.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:0")]
    [InlineData("http://127.0.0.1:0")]
    public async Task This_machine_alone_is_listened_at_where_nothing_else_is_named(string url)
    {
        var server = Server(new WebOptions { Url = new Uri(url) });
        await server.StartAsync(default);
        Assert.StartsWith("http://127.0.0.1:", server.Address, StringComparison.Ordinal);
        await server.StopAsync(default);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_one_line_with_the_setting()
    {
        await Server(new WebOptions { Url = new Uri("http://192.0.2.1:8080") }).StartAsync(default);
        Assert.StartsWith("Web:Url: cannot listen at 192.0.2.1:8080:", _outcome.Failure, StringComparison.Ordinal);
    }

    private WebServer Server(WebOptions options) =>
        new([new Echo()], options, _outcome, _host.Services.GetRequiredService<IHostApplicationLifetime>(), NullLoggerFactory.Instance, NullLogger<WebServer>.Instance);

    private sealed class Echo : IWebhookEndpoint
    {
        public string Path => "/echo";

        public Task<WebhookAnswer> HandleAsync(WebhookRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(new WebhookAnswer(202, Encoding.UTF8.GetBytes($"{request.Header("x-mark")} {Convert.ToHexString(request.Body.Span)}"), "text/plain"));
    }
}
