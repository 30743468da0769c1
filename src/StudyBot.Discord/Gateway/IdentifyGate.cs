using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Gateway;

/// <summary>Lets shards identify no faster and no oftener than Discord allows: exceeding it resets the token. Thread-safe.</summary>
internal sealed class IdentifyGate(DiscordApi api, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>One identify in five seconds for each place of <c>max_concurrency</c>; a little more, since the far clock counts arrivals.</summary>
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.1);

    /// <summary>Other processes with this token identify too.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<int, long> _last = [];
    private GatewayBot? _info;
    private long _read;
    private int _remaining;

    /// <summary>Asks until Discord says where the gateway is.</summary>
    /// <exception cref="AdapterFailedException">The token or the address is refused.</exception>
    public async Task<GatewayBot> ReadAsync(CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            var result = await api.GetGatewayAsync(cancellationToken).ConfigureAwait(false);
            if (Parse(result) is { } info)
            {
                (_info, _read, _remaining) = (info, time.GetTimestamp(), info.SessionStartLimit.Remaining);
                return info;
            }

            if (FinalProblem(result) is { } line)
                throw new AdapterFailedException(line);
            var wait = Backoff.After(TimeSpan.FromSeconds(1), failures, TimeSpan.FromMinutes(1), Random.Shared.NextDouble());
            Log.Unreachable(logger, result.Problem ?? "GET /gateway/bot: an answer that is none", wait.TotalSeconds);
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for this shard's turn; dispose the turn once it has identified, or failed to.</summary>
    public async Task<Turn> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var info = _info is { } known && _remaining > 0 && time.GetElapsedTime(_read) < MaxAge ? known : await ReadAsync(cancellationToken).ConfigureAwait(false);
            while (_remaining <= 0)
            {
                var reset = TimeSpan.FromMilliseconds(Math.Clamp(info.SessionStartLimit.ResetAfter, 1_000, 86_400_000));
                Log.SessionStartsUsed(logger, info.SessionStartLimit.Total, reset.TotalMinutes);
                await Task.Delay(reset, time, cancellationToken).ConfigureAwait(false);
                info = await ReadAsync(cancellationToken).ConfigureAwait(false);
            }

            var place = shard % Math.Max(1, info.SessionStartLimit.MaxConcurrency);
            if (_last.TryGetValue(place, out var last) && Spacing - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            _remaining--;
            return new Turn(() =>
            {
                _last[place] = time.GetTimestamp();
                _one.Release();
            });
        }
        catch
        {
            _one.Release();
            throw;
        }
    }

    public void Dispose() => _one.Dispose();

    private static GatewayBot? Parse(RestResult result)
    {
        try
        {
            return result.Succeeded && JsonSerializer.Deserialize(result.Body.Span, ProtocolJson.Default.GatewayBot) is { SessionStartLimit: not null } info
                && Uri.TryCreate(info.Url, UriKind.Absolute, out var url) && url.Scheme is ("ws" or "wss")
                ? info : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? FinalProblem(RestResult result) => result.Status switch
    {
        401 => CloseCodes.TokenRefused("401"),
        403 or 404 => $"{result.Problem}: check Discord:ApiBaseUrl, or leave it out.",
        _ => null,
    };

    /// <summary>Held from before the connection is made until IDENTIFY has been sent.</summary>
    internal sealed class Turn(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
