using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Chat;
using StudyBot.Hosting;
using StudyBot.Settings;

namespace StudyBot.Web;

/// <summary>Kestrel, bare, for the endpoints that platforms call, and for whoever asks whether the program lives.</summary>
internal sealed class WebServer(
    IEnumerable<IWebhookEndpoint> endpoints, WebOptions options, RunOutcome outcome, IHostApplicationLifetime lifetime, ILoggerFactory loggers, ILogger<WebServer> logger) : IHostedService
{
    /// <summary>Platforms send kilobytes: the longest text that a person can enter, and who they are.</summary>
    private const int MaxBody = 1024 * 1024;

    /// <summary>Far above what a platform opens; below what the process could hold.</summary>
    private const int MaxConnections = 1_000;

    private readonly Dictionary<string, IWebhookEndpoint> _endpoints = endpoints.ToDictionary(e => e.Path, StringComparer.Ordinal);
    private WebApplication? _app;

    /// <summary>Where it listens; null before it does.</summary>
    public string? Address => _app?.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<ILoggerFactory>(new OwnWords(loggers));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            foreach (var address in Addresses())
                kestrel.Listen(address, options.Url.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        });
        var app = builder.Build();
        app.Run(AnswerAsync);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            _app = app;
            Log.Listening(logger, Address ?? options.Url.Authority);
        }
        catch (OperationCanceledException)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        // Of an address in use Kestrel makes an IOException; another machine's address or a privileged port stays the socket's own.
        catch (Exception e) when (e is IOException or SocketException)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            outcome.Fail($"Web:Url: cannot listen at {options.Url.Authority}: {e.Message.TrimEnd('.')}: free the address, or set another of this machine's (a port below 1024 often needs rights).");
            lifetime.StopApplication();
        }
    }

    /// <summary>Port 0 takes any that is free, and two addresses would take two.</summary>
    private IPAddress[] Addresses() =>
        options.Url.Host != WebOptions.Localhost ? [IPAddress.Parse(options.Url.Host.Trim('[', ']'))]
        : Socket.OSSupportsIPv6 && options.Url.Port != 0 ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : [IPAddress.Loopback];

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is not { } app)
            return;
        await app.StopAsync(cancellationToken).ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (path == "/healthz")
        {
            await http.Response.WriteAsync("ok\n", http.RequestAborted).ConfigureAwait(false);
            return;
        }

        if (!_endpoints.TryGetValue(path, out var endpoint))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "POST";
            return;
        }

        byte[] body;
        try
        {
            using var buffer = new MemoryStream((int)Math.Clamp(http.Request.ContentLength ?? 4096, 0, MaxBody));
            await http.Request.Body.CopyToAsync(buffer, http.RequestAborted).ConfigureAwait(false);
            body = buffer.ToArray();
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException e)
        {
            http.Response.StatusCode = e.StatusCode;
            return;
        }

        var answer = await endpoint.HandleAsync(new WebhookRequest(name => http.Request.Headers[name] is [{ } one] ? one : null, body), http.RequestAborted).ConfigureAwait(false);
        http.Response.StatusCode = answer.Status;
        if (answer.Body.IsEmpty)
            return;
        http.Response.ContentType = answer.MediaType;
        http.Response.ContentLength = answer.Body.Length;
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>What keeps the server from starting is said once, in our own line.</summary>
    private sealed class OwnWords(ILoggerFactory loggers) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal) ? NullLogger.Instance : loggers.CreateLogger(categoryName);

        public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

        public void Dispose()
        {
            // The host's own goes with the host.
        }
    }

    /// <summary>Starting and stopping is the host's affair.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
