using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Handling;

namespace StudyBot.Slack.Intake;

/// <summary>Takes deliveries from wherever they come without making anybody wait: acknowledges each at once, then handles as many as is good, and puts the rest off kindly.</summary>
internal sealed class DeliveryIntake(TimeProvider time, ILogger<DeliveryIntake> logger)
{
    /// <summary>Handling is mostly waiting for Slack: 128 at once, at up to 300 ms each, are 400 a second.</summary>
    public const int MaxAtOnce = 128;

    /// <summary>What 400 a second work off in little more than a second.</summary>
    public const int MaxWaiting = 512;

    /// <summary>Deciding what goes with an acknowledgement takes a processor, not the network.</summary>
    private const int Acknowledging = 4;

    /// <summary>Beyond this an acknowledgement is not waited for: the rest of Slack's three seconds is for the way there.</summary>
    public static readonly TimeSpan GuardAfter = TimeSpan.FromSeconds(1);

    /// <summary>The host ends 5 s after it is told to, and the sockets take their goodbye from that.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3.5);

    private readonly Channel<PendingDelivery> _arrived = Channel.CreateBounded<PendingDelivery>(MaxAtOnce + MaxWaiting);
    private readonly Channel<SlackDelivery> _waiting = Channel.CreateUnbounded<SlackDelivery>();
    private readonly RecentIds _recent = new();
    private ISlackHandler? _handler;
    private int _taken;
    private long _putOff;

    /// <summary>False before and after <see cref="RunAsync"/>.</summary>
    public bool IsOpen => Volatile.Read(ref _handler) is not null;

    /// <summary>How many were put off so far.</summary>
    public long PutOff => Interlocked.Read(ref _putOff);

    /// <summary>Handles until cancelled, then finishes what has been taken, within the host's patience.</summary>
    public async Task RunAsync(ISlackHandler handler, CancellationToken cancellationToken)
    {
        using var abandon = new CancellationTokenSource();
        var acknowledging = Enumerable.Range(0, Acknowledging).Select(_ => Task.Run(() => AcknowledgeAsync(handler), CancellationToken.None)).ToArray();
        var working = Enumerable.Range(0, MaxAtOnce).Select(_ => Task.Run(() => WorkAsync(handler, abandon.Token), CancellationToken.None)).ToArray();
        Volatile.Write(ref _handler, handler);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Volatile.Write(ref _handler, null);
        _arrived.Writer.TryComplete();
        try
        {
            await FinishAsync().WaitAsync(Grace, time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Log.Abandoned(logger, Volatile.Read(ref _taken));
            await abandon.CancelAsync().ConfigureAwait(false);
        }

        async Task FinishAsync()
        {
            await Task.WhenAll(acknowledging).ConfigureAwait(false);
            _waiting.Writer.TryComplete();
            await Task.WhenAll(working).ConfigureAwait(false);
        }
    }

    /// <summary>Returns at once.</summary>
    /// <param name="id">By which it is known again; null where it comes once for certain.</param>
    /// <param name="acknowledge">Called once, from any thread, with what goes along; must not block.</param>
    /// <returns>False where nothing is taken any more: then it is not acknowledged either.</returns>
    public bool Take(SlackDelivery delivery, string? id, Action<JsonObject?> acknowledge)
    {
        if (Volatile.Read(ref _handler) is not { } handler)
            return false;
        var pending = new PendingDelivery(delivery, id is null || _recent.Add(id), acknowledge);
        pending.Guard = time.CreateTimer(_ => OnLate(pending, handler), null, GuardAfter, Timeout.InfiniteTimeSpan);
        if (!_arrived.Writer.TryWrite(pending))
            PutOffNow(pending, handler);
        return true;
    }

    private async Task AcknowledgeAsync(ISlackHandler handler)
    {
        await foreach (var pending in _arrived.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (pending.IsToBeHandled && !TryReserve())
            {
                PutOffNow(pending, handler);
                continue;
            }

            pending.Acknowledge(PayloadOf(pending, handler));
            if (pending.IsToBeHandled)
                _waiting.Writer.TryWrite(pending.Delivery);
        }
    }

    private async Task WorkAsync(ISlackHandler handler, CancellationToken abandon)
    {
        await foreach (var delivery in _waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            try
            {
                await handler.HandleAsync(delivery, abandon).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (abandon.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // One delivery's fault must not take a worker from the next.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Log.HandlerFailed(logger, delivery.Kind, e);
            }
            finally
            {
                Interlocked.Decrement(ref _taken);
            }
        }
    }

    /// <summary>What comes again gets the same once more where something goes along; a command's message would show twice.</summary>
    private JsonObject? PayloadOf(PendingDelivery pending, ISlackHandler handler)
    {
        if (!pending.IsNew && pending.Delivery.Kind is SlackDeliveryKind.Command or SlackDeliveryKind.Event)
            return null;
        return Guard(pending, () => handler.Acknowledge(pending.Delivery), () => pending.Delivery.IsAnsweredByAcknowledgement ? BusyOf(pending, handler) : null);
    }

    private void OnLate(PendingDelivery pending, ISlackHandler handler)
    {
        if (pending.Acknowledge(pending.Delivery.IsAnsweredByAcknowledgement ? BusyOf(pending, handler) : null))
            Log.AcknowledgedLate(logger, pending.Delivery.Kind);
    }

    private void PutOffNow(PendingDelivery pending, ISlackHandler handler)
    {
        // One line for the first and for each thousandth: a flood must not flood the log.
        var count = Interlocked.Increment(ref _putOff);
        if (count % 1_000 == 1)
            Log.Shed(logger, count);
        pending.Acknowledge(BusyOf(pending, handler));
    }

    private JsonObject? BusyOf(PendingDelivery pending, ISlackHandler handler) => Guard(pending, () => handler.Busy(pending.Delivery), () => null);

    private JsonObject? Guard(PendingDelivery pending, Func<JsonObject?> decide, Func<JsonObject?> instead)
    {
        try
        {
            return decide();
        }
#pragma warning disable CA1031 // Whatever happens, it is acknowledged.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.HandlerFailed(logger, pending.Delivery.Kind, e);
            return instead();
        }
    }

    private bool TryReserve()
    {
        if (Interlocked.Increment(ref _taken) <= MaxAtOnce + MaxWaiting)
            return true;
        Interlocked.Decrement(ref _taken);
        return false;
    }
}
