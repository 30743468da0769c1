using System.Threading.Channels;

namespace StudyBot.Core.Prompts;

/// <summary>Rung when a schedule or an occurrence has changed, so that nobody waits for the next look. Thread-safe; one waits.</summary>
public sealed class PromptSignal : IPromptSignal
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Until it is rung, at most for so long; at once where it was rung since the last wait.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _rung.Reader.WaitToReadAsync(either.Token).ConfigureAwait(false);
            _rung.Reader.TryRead(out _);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }
}
