using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>The gateway's front: takes sockets, keeps sessions, routes events to shards. Thread-safe.</summary>
internal sealed class GatewayHub(FakeDiscordOptions options, Ledger ledger)
{
    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<GatewayConnection, bool> _connections = new();
    private readonly ConcurrentQueue<double> _firstHeartbeats = new();
    private readonly ConcurrentQueue<TimeSpan> _zombiesNoticed = new();
    private readonly IdentifyBudget _budget = new(options);
    private int _sessionNumber;

    internal FakeDiscordOptions Options => options;
    internal Ledger Ledger => ledger;
    internal TimeProvider Time => options.Time;
    internal IdentifyBudget Budget => _budget;
    internal string ResumeUrl { get; set; } = "";
    internal Func<GatewaySession, JsonObject> Ready { get; set; } = _ => [];
    internal Action<GatewaySession> Welcome { get; set; } = _ => { };

    /// <summary>First heartbeats as fractions of the interval: spread over 0 to 1 where the client jitters.</summary>
    internal IReadOnlyList<double> FirstHeartbeats => [.. _firstHeartbeats];

    /// <summary>How long each zombied socket went unnoticed by the client.</summary>
    internal IReadOnlyList<TimeSpan> ZombiesNoticed => [.. _zombiesNoticed];

    internal int Connected => _connections.Keys.Count(c => c.Session is not null);

    internal async Task AcceptAsync(HttpContext http, bool onResumeUrl, CancellationToken stop)
    {
        var query = http.Request.Query;
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = TimeSpan.Zero });
        var connection = new GatewayConnection(this, http, socket, onResumeUrl);
        if (query["v"] != "10" || query["encoding"] != "json" || query.ContainsKey("compress"))
        {
            ledger.Violate("gateway", 4012, $"The address must say v=10&encoding=json and no compress, not {http.Request.QueryString}.");
            await connection.CloseAsync(4012, "Invalid API version.");
            return;
        }
        ledger.Count("connect");
        _connections[connection] = true;
        await connection.RunAsync(stop);
    }

    /// <summary>A payload of the client. The close that it earned, or null.</summary>
    internal ValueTask<GatewayClose?> TakeAsync(GatewayConnection connection, ReadOnlyMemory<byte> payload, int sends)
    {
        if (payload.Length > GatewayRules.LargestSend)
            return new(new GatewayClose(4002, "A payload over 4096 bytes."));
        if (sends > options.SendsPerMinute)
            return new(new GatewayClose(4008, $"More than {options.SendsPerMinute} sends in a minute."));
        try
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("op", out var op) || !op.TryGetInt32(out var code))
                return new(new GatewayClose(4002, "A payload without op."));
            return new(Take(connection, code, root.TryGetProperty("d", out var data) ? data : default));
        }
        catch (JsonException)
        {
            return new(new GatewayClose(4002, "A payload that is no JSON."));
        }
    }

    private GatewayClose? Take(GatewayConnection connection, int op, JsonElement data)
    {
        switch (op)
        {
            case 1:
                if (data.ValueKind is not (JsonValueKind.Null or JsonValueKind.Number))
                    return new(4002, "A heartbeat carries the last sequence or null.");
                connection.Heartbeat();
                ledger.Count("heartbeat");
                connection.Send("""{"op":11,"s":null,"t":null,"d":null}""");
                return null;
            case 2: return connection.Session is null ? Identify(connection, data) : new(4005, "Already authenticated.");
            case 6: return connection.Session is null ? Resume(connection, data) : new(4005, "Already authenticated.");
            case 3 or 4 or 8 or 31: return connection.Session is null ? new(4003, "Not authenticated.") : null;
            default: return new(4001, $"Unknown opcode {op}.");
        }
    }

    private GatewayClose? Identify(GatewayConnection connection, JsonElement data)
    {
        ledger.Count("identify");
        if (!_budget.TrySpend())
            return new(4004, "More IDENTIFYs than session_start_limit allows: Discord resets the token.");
        if (GatewayRules.Identify(data, options.Token, options.Shards) is { } close)
            return close;
        var (shard, count) = data.TryGetProperty("shard", out var pair) ? (pair[0].GetInt32(), pair[1].GetInt32()) : (0, 1);
        if (!_budget.MayStart(shard))
        {
            ledger.Violate("gateway", 9, $"IDENTIFY of shard {shard} within {options.IdentifyInterval.TotalSeconds} s of another of its key.");
            connection.Send("""{"op":9,"s":null,"t":null,"d":false}""");
            return null;
        }
        var number = Interlocked.Increment(ref _sessionNumber);
        var session = new GatewaySession(string.Create(CultureInfo.InvariantCulture, $"session{number:x8}"), shard, count, data.GetProperty("intents").GetInt32(), options.ReplayBuffer);
        foreach (var old in _sessions.Values.Where(s => s.Shard == shard && s.ShardCount == count))
        {
            old.Invalidate();
            _sessions.TryRemove(old.Id, out _);
        }
        connection.Session = session;
        session.Attach(connection);
        session.Dispatch("READY", Ready(session).ToJsonString());
        _sessions[session.Id] = session;
        Welcome(session);
        return null;
    }

    private GatewayClose? Resume(GatewayConnection connection, JsonElement data)
    {
        ledger.Count("resume");
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("seq", out var seq) || !seq.TryGetInt64(out var sequence)
            || !data.TryGetProperty("session_id", out var id) || id.ValueKind != JsonValueKind.String
            || !data.TryGetProperty("token", out var token) || token.ValueKind != JsonValueKind.String)
            return new(4002, "RESUME needs token, session_id and seq.");
        if (token.GetString() != options.Token)
            return new(4004, "Authentication failed.");
        var outcome = _sessions.TryGetValue(id.GetString()!, out var session) ? session.Resume(connection, sequence) : ResumeOutcome.Gone;
        if (!connection.OnResumeUrl && !options.ResumeHostIsGone && outcome != ResumeOutcome.Gone)
            ledger.Violate("gateway", 0, "RESUME away from resume_gateway_url.");
        if (outcome == ResumeOutcome.SequenceFromTheFuture)
            return new(4007, "Invalid seq.");
        if (outcome == ResumeOutcome.Gone)
        {
            ledger.Count("resume.refused");
            connection.Send("""{"op":9,"s":null,"t":null,"d":false}""");
            return null;
        }
        connection.Session = session;
        ledger.Count("resumed");
        return null;
    }

    internal void Ended(GatewayConnection connection, GatewayEnd end)
    {
        _connections.TryRemove(connection, out _);
        ledger.Count($"end.{end}");
        if (connection.Session is not { } session)
            return;
        session.Detach(connection);
        if (end == GatewayEnd.LeftForGood)
            session.Invalidate();
    }

    internal void FirstHeartbeat(double fraction)
    {
        _firstHeartbeats.Enqueue(fraction);
        // A tenth of grace, and what a loaded machine takes.
        if (fraction > 1.1 && (fraction - 1) * options.HeartbeatInterval > TimeSpan.FromMilliseconds(500))
            ledger.Violate("gateway", 1, $"The first heartbeat came after {fraction:0.00} intervals; it is due within one, jittered.");
    }

    internal void ZombieNoticed(TimeSpan after) => _zombiesNoticed.Enqueue(after);

    /// <summary>To the shard that has the guild; direct messages go to shard 0. False where no session is there to have it.</summary>
    internal bool Dispatch(ulong? guild, string name, string data, Action<long>? sending)
    {
        foreach (var session in _sessions.Values)
        {
            if (session.Invalidated || session.Shard != (int)(((guild ?? 0) >> 22) % (ulong)session.ShardCount))
                continue;
            session.Dispatch(name, data, sending);
            return true;
        }
        return false;
    }

    internal void CutAll() => ForAll(c => c.Cut());

    internal void GoZombie() => ForAll(c => c.BecomeZombie());

    internal void SendAll(string payload) => ForAll(c => c.Send(payload));

    internal Task CloseAllAsync(int code) => Task.WhenAll(_connections.Keys.Select(c => c.CloseAsync(code, "As told.")));

    internal void InvalidateAll()
    {
        foreach (var session in _sessions.Values)
            session.Invalidate();
        foreach (var connection in _connections.Keys)
        {
            connection.Session?.Detach(connection);
            connection.Session = null;
            connection.Send("""{"op":9,"s":null,"t":null,"d":false}""");
        }
    }

    private void ForAll(Action<GatewayConnection> act)
    {
        foreach (var connection in _connections.Keys)
            act(connection);
    }
}
