using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Intake;

/// <summary>Takes interactions from wherever they come without making anybody wait, handles as many at once as is good, and puts the rest off kindly.</summary>
internal sealed class InteractionIntake(DiscordApi api, TimeProvider time, ILogger<InteractionIntake> logger)
{
    /// <summary>Handling is mostly waiting for Discord: 128 at once, at up to 300 ms each, are 400 a second.</summary>
    public const int MaxAtOnce = 128;

    /// <summary>What 400 a second work off in 1.3 s: whoever stands behind would come too late anyway.</summary>
    public const int MaxWaiting = 512;

    /// <summary>Kind replies sent at once: as many connections to Discord as handling has open anyway.</summary>
    public const int MaxPuttingOff = 128;

    /// <summary>All that wait may reach their two seconds in one moment, while more come; beyond that the flood is not of people.</summary>
    public const int MaxToPutOff = MaxWaiting + 256;

    /// <summary>After this a deferral goes out: the second that is left is for its way to Discord, and for repeating it once.</summary>
    public static readonly TimeSpan GuardAfter = TimeSpan.FromSeconds(2);

    /// <summary>The host ends 5 s after it is told to.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly Channel<Pending> _waiting = Channel.CreateBounded<Pending>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.Wait });
    private readonly Channel<Pending> _toPutOff = Channel.CreateBounded<Pending>(new BoundedChannelOptions(MaxToPutOff) { FullMode = BoundedChannelFullMode.Wait });
    private readonly RecentIds _recent = new();
    private readonly ClockOffset _clock = new(time);
    private IInteractionHandler? _handler;
    private CancellationToken _abandon;
    private int _underWay;
    private long _putOff;

    /// <summary>False before and after <see cref="RunAsync"/>.</summary>
    public bool IsOpen => Volatile.Read(ref _handler) is not null;

    /// <summary>How many are being handled now.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>How many were put off so far.</summary>
    public long PutOff => Interlocked.Read(ref _putOff);

    /// <summary>Handles until cancelled, then finishes what has been taken, within the host's patience.</summary>
    public async Task RunAsync(IInteractionHandler handler, CancellationToken cancellationToken)
    {
        using var abandon = new CancellationTokenSource();
        _abandon = abandon.Token;
        var workers = Enumerable.Range(0, MaxAtOnce).Select(_ => Task.Run(() => WorkAsync(handler, abandon.Token), CancellationToken.None)).ToArray();
        var apologies = Enumerable.Range(0, MaxPuttingOff).Select(_ => Task.Run(() => ApologizeAsync(handler), CancellationToken.None)).ToArray();
        Volatile.Write(ref _handler, handler);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Volatile.Write(ref _handler, null);
        _waiting.Writer.TryComplete();
        try
        {
            await FinishAsync().WaitAsync(Grace, time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Log.Abandoned(logger, UnderWay);
            await abandon.CancelAsync().ConfigureAwait(false);
        }

        // In this order: what the workers cannot answer is put off.
        async Task FinishAsync()
        {
            await Task.WhenAll(workers).ConfigureAwait(false);
            _toPutOff.Writer.TryComplete();
            await Task.WhenAll(apologies).ConfigureAwait(false);
        }
    }

    /// <summary>Takes one from the gateway.</summary>
    public void Take(Interaction interaction)
    {
        var arrived = time.GetTimestamp();
        Take(interaction, new CallbackResponse(interaction, api, arrived, time));
    }

    /// <summary>Returns at once.</summary>
    /// <returns>False where it was taken before, or nothing is taken any more.</returns>
    public bool Take(Interaction interaction, IFirstResponse first)
    {
        if (Volatile.Read(ref _handler) is null || !_recent.Add(interaction.Id))
            return false;
        var pending = new Pending(interaction, new InteractionChannel(interaction, first, api, time));
        // What was replayed after a cut has used up some of its time already.
        pending.Guard = time.CreateTimer(_ => OnLate(pending), null, GuardAfter - Min(GuardAfter, _clock.DelayOf(interaction.Id)), Timeout.InfiniteTimeSpan);
        if (!_waiting.Writer.TryWrite(pending))
            PutOffLater(pending);
        return true;
    }

    private async Task WorkAsync(IInteractionHandler handler, CancellationToken abandon)
    {
        await foreach (var pending in _waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            // Put off while it waited.
            if (!pending.TryBegin())
                continue;
            Interlocked.Increment(ref _underWay);
            try
            {
                await handler.HandleAsync(pending.Interaction, pending.Channel, abandon).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (abandon.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // One interaction's fault must not take a worker from the next.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Log.HandlerFailed(logger, pending.Interaction.Type, e);
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
                pending.Dispose();
            }

            // It ended without a word: a person still waits for one.
            if (!pending.Channel.IsTaken)
                PutOffLater(pending);
        }
    }

    private void OnLate(Pending pending)
    {
        if (pending.TryPutOff())
            PutOffLater(pending);
        else
            _ = DeferAsync(pending);
    }

    private async Task DeferAsync(Pending pending)
    {
        try
        {
            Report(pending, await pending.Channel.DeferAsync(_abandon).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    private void PutOffLater(Pending pending)
    {
        pending.TryPutOff();
        pending.Dispose();
        // One line for the first and for each thousandth: a flood must not flood the log.
        var count = Interlocked.Increment(ref _putOff);
        if (count % 1_000 == 1)
            Log.Shed(logger, count);
        _toPutOff.Writer.TryWrite(pending);
    }

    private async Task ApologizeAsync(IInteractionHandler handler)
    {
        try
        {
            await foreach (var pending in _toPutOff.Reader.ReadAllAsync(_abandon).ConfigureAwait(false))
                Report(pending, await pending.Channel.RespondAsync(handler.Busy(pending.Interaction), _abandon).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    /// <summary>What the handler sends, it reports itself.</summary>
    private void Report(Pending pending, RestResult? sent)
    {
        if (sent?.Problem is { } problem)
            Log.NotAnswered(logger, pending.Interaction.Type, problem);
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>Waits, until either a worker begins it or it is put off.</summary>
    private sealed class Pending(Interaction interaction, InteractionChannel channel) : IDisposable
    {
        private int _settled;

        public Interaction Interaction => interaction;

        public InteractionChannel Channel => channel;

        public ITimer? Guard { get; set; }

        public bool TryBegin() => Interlocked.CompareExchange(ref _settled, 1, 0) == 0;

        public bool TryPutOff() => TryBegin();

        public void Dispose() => Guard?.Dispose();
    }
}
