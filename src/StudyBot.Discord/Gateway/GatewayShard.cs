using System.Collections.Immutable;
using System.Globalization;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Gateway;

/// <summary>Carries out what <see cref="GatewaySession"/> decides for one shard: owns its socket and its timers.</summary>
/// <param name="deliver">Takes an interaction; returns at once.</param>
internal sealed class GatewayShard(
    DiscordOptions options, ShardId id, Uri gateway, IdentifyGate gate, Action<Interaction> deliver, TimeProvider time, ILogger logger)
{
    /// <summary>A connection that takes longer than this to make, or to greet, is given up for another.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A frame of ours that is not gone by then stands behind a dead connection.</summary>
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(5);

    /// <summary>Saying goodbye to a peer that may be gone.</summary>
    private static readonly TimeSpan ClosePatience = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends kept for beats on schedule when Discord asks for more of them.</summary>
    private const int BeatReserve = 20;

    private GatewayState _state = new();

    /// <summary>Why the last connection could not be made, or broke; null where Discord itself ended it.</summary>
    private string? _cause;

    /// <summary>Serves until cancelled.</summary>
    /// <exception cref="AdapterFailedException">Discord closed for good.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            _cause = null;
            var reconnect = await ConnectAsync(cancellationToken).ConfigureAwait(false);
            if (_cause is { } cause)
                Log.ConnectionFailed(logger, id.Index, reconnect.Why, cause, reconnect.After.TotalSeconds, _state.CanResume);
            else
                Log.Reconnecting(logger, id.Index, reconnect.Why, reconnect.After.TotalSeconds, _state.CanResume);
            if (reconnect.After > TimeSpan.Zero)
                await Task.Delay(reconnect.After, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<GatewayAction.Reconnect> ConnectAsync(CancellationToken cancellationToken)
    {
        // The turn comes before the connection, so that nothing that has been greeted waits for it.
        using var turn = _state.CanResume ? null : await gate.EnterAsync(id.Index, cancellationToken).ConfigureAwait(false);
        using var socket = new ClientWebSocket();
        // The gateway's own beats tell whether it lives.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        var address = AddressOf(_state.ResumeAt ?? gateway);
        if (address.IsLoopback)
            socket.Options.Proxy = null;
        try
        {
            using var timeout = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            await socket.ConnectAsync(address, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (IsBroken(e, cancellationToken))
        {
            _cause = e is OperationCanceledException ? $"{address.Authority} did not answer within {Patience.TotalSeconds:0} s" : $"{address.Authority}: {Innermost(e)}";
            return Step(new GatewayEvent.Closed(null), out _)!;
        }

        return await ServeAsync(socket, turn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One loop owns the state: a frame or the beat, whichever comes first, and what follows from it.</summary>
    private async Task<GatewayAction.Reconnect> ServeAsync(ClientWebSocket socket, IdentifyGate.Turn? turn, CancellationToken cancellationToken)
    {
        var budget = new SendBudget(time);
        using var buffer = new FrameBuffer();
        using var beat = new BeatTimer(time, cancellationToken);
        // Until HELLO sets the beat, the same timer notices that no greeting comes.
        beat.Set(Patience);
        var receiving = buffer.ReceiveAsync(socket);
        try
        {
            while (true)
            {
                await Task.WhenAny(receiving, beat.Due).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                GatewayEvent happened;
                if (receiving.IsCompleted)
                {
                    happened = await ReadAsync(receiving, socket).ConfigureAwait(false);
                    // The event holds nothing of the buffer: the next frame may fill it while this one is acted upon.
                    if (happened is not GatewayEvent.Closed)
                        receiving = buffer.ReceiveAsync(socket);
                }
                else
                {
                    var greeted = _state.BeatEvery != TimeSpan.Zero;
                    happened = greeted ? new GatewayEvent.BeatDue() : new GatewayEvent.Closed(null);
                    if (!greeted)
                        _cause = $"{AddressOf(gateway).Authority} did not greet within {Patience.TotalSeconds:0} s";
                }

                var reconnect = Step(happened, out var actions);
                foreach (var action in actions)
                {
                    if (!await ActAsync(action, socket, budget, beat, turn).ConfigureAwait(false))
                        reconnect ??= Step(new GatewayEvent.Closed(null), out _);
                }

                if (reconnect is not null)
                    return reconnect;
            }
        }
        finally
        {
            await PartAsync(socket, cancellationToken.IsCancellationRequested ? CloseCodes.Stopping : CloseCodes.Returning, receiving, buffer).ConfigureAwait(false);
        }
    }

    private GatewayAction.Reconnect? Step(GatewayEvent happened, out ImmutableArray<GatewayAction> actions)
    {
        (_state, actions) = GatewaySession.Step(_state, happened, Random.Shared.NextDouble());
        switch (happened)
        {
            case GatewayEvent.SessionReady:
                Log.Ready(logger, id.Index, id.Count);
                break;
            case GatewayEvent.SessionResumed:
                Log.Resumed(logger, id.Index);
                break;
            case GatewayEvent.InteractionUnreadable:
                Log.Unreadable(logger);
                break;
        }

        foreach (var action in actions)
        {
            if (action is GatewayAction.Fail fail)
                throw new AdapterFailedException(fail.Line);
        }

        return actions.OfType<GatewayAction.Reconnect>().FirstOrDefault();
    }

    /// <returns>False where the connection broke.</returns>
    private async ValueTask<bool> ActAsync(
        GatewayAction action, ClientWebSocket socket, SendBudget budget, BeatTimer beat, IdentifyGate.Turn? turn)
    {
        switch (action)
        {
            case GatewayAction.Deliver { Interaction: var interaction }:
                deliver(interaction);
                return true;
            case GatewayAction.ScheduleBeat { After: var after }:
                beat.Set(after);
                return true;
            case GatewayAction.SendBeat { Sequence: var sequence }:
                return !budget.TryTake(_state.AwaitsAck ? 0 : BeatReserve) || await SendAsync(socket, GatewayCommands.Beat(sequence)).ConfigureAwait(false);
            case GatewayAction.SendResume resume:
                budget.TryTake(0);
                return await SendAsync(socket, GatewayCommands.Resume(options.Token, resume.SessionId, resume.Sequence)).ConfigureAwait(false);
            case GatewayAction.SendIdentify:
                budget.TryTake(0);
                var sent = await SendAsync(socket, GatewayCommands.Identify(options.Token, id.Index, id.Count)).ConfigureAwait(false);
                turn?.Dispose();
                return sent;
            default:
                return true;
        }
    }

    private async Task<bool> SendAsync(ClientWebSocket socket, ReadOnlyMemory<byte> frame)
    {
        try
        {
            using var timeout = new CancellationTokenSource(SendPatience, time);
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, timeout.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (IsBroken(e, CancellationToken.None))
        {
            return false;
        }
    }

    private async Task<GatewayEvent> ReadAsync(Task<ReadOnlyMemory<byte>?> receiving, ClientWebSocket socket)
    {
        try
        {
            return await receiving.ConfigureAwait(false) is { } frame ? GatewayFrame.Read(frame.Span) : new GatewayEvent.Closed((int?)socket.CloseStatus);
        }
        catch (Exception e) when (IsBroken(e, CancellationToken.None))
        {
            if (socket.CloseStatus is null)
                _cause = Innermost(e);
            return new GatewayEvent.Closed((int?)socket.CloseStatus);
        }
    }

    /// <summary>Says goodbye, waits a moment for the answer, and lets nobody write into the buffer any more.</summary>
    private static async Task PartAsync(ClientWebSocket socket, int code, Task<ReadOnlyMemory<byte>?> receiving, FrameBuffer buffer)
    {
        try
        {
            using var timeout = new CancellationTokenSource(ClosePatience);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token).ConfigureAwait(false);
            // What still comes is not lost: it lies beyond the sequence that the resume will name.
            while (await receiving.WaitAsync(timeout.Token).ConfigureAwait(false) is not null)
                receiving = buffer.ReceiveAsync(socket);
        }
        catch (Exception e) when (IsBroken(e, CancellationToken.None))
        {
            // It is gone either way.
        }

        socket.Abort();
        await ((Task)receiving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string Innermost(Exception e) => e.GetBaseException().Message.TrimEnd('.');

    private static bool IsBroken(Exception e, CancellationToken cancellationToken) =>
        e is WebSocketException or HttpRequestException or IOException or InvalidOperationException
        || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static Uri AddressOf(Uri url) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{url.GetLeftPart(UriPartial.Path).TrimEnd('/')}/?v=10&encoding=json"));
}
