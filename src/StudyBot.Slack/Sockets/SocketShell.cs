using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Intake;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Sockets;

/// <summary>Carries out what <see cref="SocketLine"/> decides for one line: owns its connections and its timer.</summary>
/// <param name="line">1 or 2.</param>
internal sealed class SocketShell(int line, SlackOptions options, ISlackApi api, DeliveryIntake intake, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Channel<SocketEvent> _events = Channel.CreateUnbounded<SocketEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<int, (SocketConnection Connection, Task Run)> _connections = [];
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _started = time.GetTimestamp();
    private SocketState _state = new() { RenewsEarly = line == 2 };
    private Task<bool>? _awaited;

    /// <summary>Slack has said hello for the first time.</summary>
    public Task Greeted => _greeted.Task;

    private TimeSpan Now => time.GetElapsedTime(_started);

    /// <summary>Serves until cancelled.</summary>
    /// <exception cref="AdapterFailedException">Slack will have no connection from this app.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (SocketEvent happened = new SocketEvent.Tick(); ; happened = await NextAsync(cancellationToken).ConfigureAwait(false))
                Handle(happened);
        }
        finally
        {
            foreach (var (connection, _) in _connections.Values)
                connection.Leave();
            await Task.WhenAll(_connections.Values.Select(c => c.Run)).ConfigureAwait(false);
        }
    }

    private void Handle(SocketEvent happened)
    {
        (_state, var actions) = SocketLine.Step(_state, happened, Now, Random.Shared.NextDouble());
        if (happened is SocketEvent.Greeted greeted && greeted.Number == _state.Number)
        {
            Log.Connected(logger, line, greeted.Number);
            _greeted.TrySetResult();
        }

        if (happened is SocketEvent.Closed closed)
            _connections.Remove(closed.Number);
        else if (happened is SocketEvent.Refused refused)
            _connections.Remove(refused.Number);
        foreach (var action in actions)
            Act(action);
    }

    private void Act(SocketAction action)
    {
        switch (action)
        {
            case SocketAction.Open { Number: var number }:
                var connection = new SocketConnection(number, options, api, intake, time, e => _events.Writer.TryWrite(e));
                _connections[number] = (connection, Task.Run(connection.RunAsync));
                break;
            case SocketAction.Leave { Number: var number }:
                if (_connections.TryGetValue(number, out var left))
                    left.Connection.Leave();
                break;
            case SocketAction.Tell tell:
                Log.Reconnecting(logger, line, tell.Why, tell.After.TotalSeconds);
                break;
            case SocketAction.Fail fail:
                throw new AdapterFailedException(fail.Line);
        }
    }

    private async Task<SocketEvent> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_events.Reader.TryRead(out var happened))
                return happened;
            var wait = _state.WakeAt - Now;
            if (wait <= TimeSpan.Zero)
                return new SocketEvent.Tick();
            _awaited ??= _events.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
            try
            {
                await _awaited.WaitAsync(wait < LongestWait ? wait : LongestWait, time, cancellationToken).ConfigureAwait(false);
                _awaited = null;
            }
            catch (TimeoutException)
            {
                // Its time has come, or nearly so.
            }
        }
    }
}
