using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Web;

/// <summary>The Web API over HTTP. Thread-safe.</summary>
internal sealed class SlackApi(HttpClient http, SlackOptions options, TimeProvider time, ILogger<SlackApi> logger) : ISlackApi, IDisposable
{
    /// <summary>From the call to the last moment at which an answer is of use, waits and repetitions included.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Characters; a longer one costs the whole file (<c>alt_txt_too_large</c>).</summary>
    private const int LongestAlternative = 1_000;

    private static readonly TimeSpan AttemptPatience = TimeSpan.FromSeconds(10);

    private readonly SlackLimits _limits = new(time);
    private readonly TaskCompletionSource<string> _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _base = options.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/";

    public Task<string> Refused => _refused.Task;

    public async Task<SlackResult> CallAsync(SlackMethod method, JsonObject arguments, CancellationToken cancellationToken)
    {
        var result = await AskAsync(method, arguments, cancellationToken).ConfigureAwait(false);
        if (!method.IsOfApplication && SlackErrors.OfLostToken(result) is { } line)
            _refused.TrySetResult(line);
        return result;
    }

    private Task<SlackResult> AskAsync(SlackMethod method, JsonObject arguments, CancellationToken cancellationToken)
    {
        if ((method.IsOfApplication ? options.AppToken : options.BotToken) is not { } token)
            return Task.FromResult(new SlackResult(null, "not_authed"));
        var channel = arguments["channel"] is JsonValue value && value.TryGetValue(out string? id) ? id : null;
        var call = new SlackCall(method.Name, SlackRequest.OfMethod(new Uri(_base + method.Name), method, arguments, token), method.IsIdempotent, Pace.Of(method, channel));
        return SendAsync(call, SlackAnswer.OfMethod, cancellationToken);
    }

    public Task<SlackResult> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken) => IsTrusted(responseUrl)
        ? SendAsync(new SlackCall("response_url", SlackRequest.OfMessage(responseUrl, message), IsIdempotent: IsForOne(message), []), SlackAnswer.OfAddress, cancellationToken)
        : Task.FromResult(new SlackResult(null, "invalid_url"));

    public async Task<SlackResult> UploadAsync(SlackFile file, string? channel, string? thread, CancellationToken cancellationToken)
    {
        var wanted = new JsonObject { ["filename"] = file.FileName, ["length"] = file.Content.Length };
        if (file.AlternativeText is { } alternative)
            wanted["alt_txt"] = ShortText.Of(alternative, LongestAlternative);
        var offered = await CallAsync(SlackMethods.GetUploadUrl, wanted, cancellationToken).ConfigureAwait(false);
        if (!offered.Succeeded)
            return offered;
        if ((string?)offered.Body!["file_id"] is not { } id || !Uri.TryCreate((string?)offered.Body["upload_url"], UriKind.Absolute, out var address) || !IsTrusted(address))
            return offered with { Error = SlackErrors.NoAnswer };
        var sent = await SendAsync(new SlackCall("upload", SlackRequest.OfBytes(address, file), IsIdempotent: false, []), SlackAnswer.OfAddress, cancellationToken).ConfigureAwait(false);
        if (!sent.Succeeded)
            return sent;
        var completion = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = file.Title }) };
        if (channel is not null)
            completion["channel_id"] = channel;
        if (thread is not null)
            completion["thread_ts"] = thread;
        var completed = await CallAsync(SlackMethods.CompleteUpload, completion, cancellationToken).ConfigureAwait(false);
        if (completed.Succeeded)
            completed.Body!["file"] = new JsonObject { ["id"] = id };
        return completed;
    }

    public void Dispose() => http.Dispose();

    /// <summary>Sent twice, it is at worst seen twice by one person, who would else be left without an answer.</summary>
    private static bool IsForOne(JsonObject message) => (string?)message["response_type"] != "in_channel";

    /// <summary>Where Slack is elsewhere for tests, so is what it points to.</summary>
    private bool IsTrusted(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && options.ApiBaseUrl.IsLoopback);

    private async Task<SlackResult> SendAsync(SlackCall call, Reading read, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var last = new SlackResult(null, SlackErrors.RateLimited) { IsUnsent = true };
        for (var number = 1; ; number++)
        {
            if (_limits.Take(call.Paces, Left()) is not { } turn)
                return last;
            await WaitAsync(turn, cancellationToken).ConfigureAwait(false);
            while (_limits.ClosedFor(call.Paces) is { Ticks: > 0 } closed)
            {
                if (closed > Left())
                    return last.IsUnsent ? last with { RetryAfter = closed } : last;
                await WaitAsync(closed, cancellationToken).ConfigureAwait(false);
            }

            var attempt = await TryAsync(call, read, cancellationToken).ConfigureAwait(false);
            last = attempt.Result with { IsUnsent = !attempt.MayHaveArrived, RetryAfter = attempt.RetryAfter };
            if (attempt.RetryAfter is { } retryAfter)
                _limits.Close(call.Paces, retryAfter);
            if (attempt.Again(call.IsIdempotent, number, Random.Shared.NextDouble()) is not { } pause || pause >= Left())
                return last;
            Log.CallRepeated(logger, call.Name, last.Error!, pause.TotalSeconds);
            await WaitAsync(pause, cancellationToken).ConfigureAwait(false);
        }

        TimeSpan Left() => Patience - time.GetElapsedTime(started);
    }

    // Timers count whole milliseconds: a turn must not come too early.
    private Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        wait <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);

    private async Task<SlackAttempt> TryAsync(SlackCall call, Reading read, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(AttemptPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var message = call.Make();
        try
        {
            using var response = await http.SendAsync(message, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            if ((int)response.StatusCode == 429)
                return new SlackAttempt(new SlackResult(null, SlackErrors.RateLimited), MayHaveArrived: false, RetryAfterOf(response));
            var result = read((int)response.StatusCode, body);
            if (response.Headers.TryGetValues("X-OAuth-Scopes", out var scopes))
                result = result with { GrantedScopes = string.Join(',', scopes) };
            return new SlackAttempt(result, MayHaveArrived: true);
        }
        catch (HttpRequestException e)
        {
            // These three happen before a byte of the request has gone out.
            var arrived = e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError);
            return new SlackAttempt(new SlackResult(null, SlackErrors.Network), arrived);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAttempt(new SlackResult(null, SlackErrors.Timeout), MayHaveArrived: true);
        }
    }

    private static TimeSpan RetryAfterOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Retry-After", out var values) && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(1);

    private delegate SlackResult Reading(int status, ReadOnlySpan<byte> body);
}
