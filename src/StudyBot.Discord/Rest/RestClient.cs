using System.Net.Http.Headers;
using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Discord.Wire;
using StudyBot.Platforms;

namespace StudyBot.Discord.Rest;

/// <summary>Asks Discord, within its limits and again where that helps. Failure is a value. Thread-safe.</summary>
internal sealed class RestClient(HttpClient http, DiscordOptions options, TimeProvider time) : IDisposable
{
    private readonly RateLimits _limits = new(time);
    private readonly InvalidRequests _invalid = new(time);
    private readonly string _base = options.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/";
    private readonly string _authorization = $"Bot {options.Token}";

    /// <summary>As Discord asks to be called ("User Agent").</summary>
    public static HttpClient CreateHttp(Uri baseUrl) =>
        PlatformHttp.Create(baseUrl, $"DiscordBot (https://studybot.invalid, {typeof(RestClient).Assembly.GetName().Version!.ToString(3)})");

    public async Task<RestResult> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var wasAmbiguous = false;
        var last = new Attempt(0, 0, default) { Failure = "rate limited" };
        for (var number = 1; ; number++)
        {
            if (_invalid.IsExhausted)
                return new RestResult(0, 0, default, $"{request.Route}: not asked, because Discord refused 5,000 requests within ten minutes and bans the address at 10,000");
            while (_limits.Take(request.Route) is { Ticks: > 0 } wait)
            {
                if (wait > Left())
                    return Result() with { RetryAfter = wait };
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }

            // Why it failed before says more than that the time was up then.
            if (number > 1 && Left() <= TimeSpan.Zero)
                return last.ToResult(request.Route);
            last = await TryAsync(request, Left(), cancellationToken).ConfigureAwait(false);
            if (Retries.ArrivedBefore(last, wasAmbiguous))
                return last.ToResult(request.Route) with { Problem = null };
            wasAmbiguous |= last.IsAmbiguous;
            if (last.Succeeded || Retries.After(request.Route, last, number, Random.Shared.NextDouble()) is not { } pause || pause >= Left())
                return Result();
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }

        // What one of several attempts may have done, the last one's refusal does not undo.
        RestResult Result() => last.ToResult(request.Route) with { MayHaveHappened = !last.Succeeded && (wasAmbiguous || last.IsAmbiguous) };

        TimeSpan Left() => request.Patience - time.GetElapsedTime(started);
    }

    public void Dispose() => http.Dispose();

    private async Task<Attempt> TryAsync(RestRequest request, TimeSpan left, CancellationToken cancellationToken)
    {
        if (left <= TimeSpan.Zero)
            return new Attempt(0, 0, default) { Failure = "too late" };
        using var timeout = new CancellationTokenSource(left < request.AttemptTimeout ? left : request.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var message = new HttpRequestMessage(request.Route.Method, _base + request.Route.Path);
        if (!request.Route.IsInteraction)
            message.Headers.TryAddWithoutValidation("Authorization", _authorization);
        message.Content = ContentOf(request);
        try
        {
            using var response = await http.SendAsync(message, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            return Learn(request.Route, response, body);
        }
        catch (HttpRequestException e)
        {
            // These three happen before a byte of the request has gone out.
            var arrived = e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError);
            return new Attempt(0, 0, default) { Failure = e.HttpRequestError.ToString(), MayHaveArrived = arrived };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Attempt(0, 0, default) { Failure = "timeout", MayHaveArrived = true };
        }
    }

    private Attempt Learn(Route route, HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        var error = status >= 400 ? ReadError(body) : default;
        TimeSpan? retryAfter = status == 429
            ? error.RetryAfter is { } exact and >= 0 and < 86_400 ? TimeSpan.FromSeconds(exact) : RateHeaders.Seconds(response.Headers, "Retry-After") ?? TimeSpan.FromSeconds(1)
            : null;
        var headers = RateHeaders.Read(response.Headers, retryAfter);
        if (error.Global)
            headers = headers with { IsGlobal = true };
        // A first response goes once to each address of its own: there is nothing to learn for the next, and much to keep.
        if (!route.Template.EndsWith("/callback", StringComparison.Ordinal) || status == 429)
            _limits.Update(route, headers);
        _invalid.Count(status, headers.IsShared);
        return new Attempt(status, error.Code, body) { RetryAfter = retryAfter, MayHaveArrived = true };
    }

    private static ErrorBody ReadError(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ProtocolJson.Default.ErrorBody);
        }
        catch (JsonException)
        {
            // A proxy's page instead of Discord's answer.
            return default;
        }
    }

    private static HttpContent? ContentOf(RestRequest request)
    {
        if (request.Json.IsEmpty)
            return null;
        var json = new ReadOnlyMemoryContent(request.Json);
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (request.Files.Count == 0)
            return json;
        var form = new MultipartFormDataContent { { json, "payload_json" } };
        for (var i = 0; i < request.Files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(request.Files[i].Content);
            file.Headers.ContentType = new MediaTypeHeaderValue(request.Files[i].MediaType);
            form.Add(file, $"files[{i}]", request.Files[i].FileName);
        }

        return form;
    }
}
