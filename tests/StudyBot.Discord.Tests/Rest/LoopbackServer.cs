using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Discord.Tests.Rest;

/// <summary>A real server on this machine that answers what the test says, in turn; the last answer stands for all later ones.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly Queue<Answer> _answers;
    private readonly WebApplication _app;

    private LoopbackServer(IEnumerable<Answer> answers)
    {
        _answers = new Queue<Answer>(answers);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    public Uri Url => new($"{_app.Urls.First()}/api/v10");

    public ConcurrentQueue<Request> Requests { get; } = new();

    public static async Task<LoopbackServer> StartAsync(params Answer[] answers)
    {
        var server = new LoopbackServer(answers);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers;
        Requests.Enqueue(new Request(http.Request.Method, http.Request.Path + http.Request.QueryString, headers.Authorization, headers.UserAgent.ToString(), http.Request.ContentType, await reader.ReadToEndAsync()));
        var answer = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        if (answer.Status == 0)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            http.Response.Headers[name] = value;
        if (answer.Body.Length > 0)
            await http.Response.WriteAsync(answer.Body);
    }

    /// <param name="Status">0 cuts the connection.</param>
    internal sealed record Answer(int Status, string Body = "", params (string Name, string Value)[] Headers);

    internal sealed record Request(string Method, string Path, string? Authorization, string? UserAgent, string? ContentType, string Body);
}
