using System.Collections.Concurrent;
using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>A screen on which somebody types: what is to be shown waits for the editor, which shows it above the line. Thread-safe.</summary>
internal sealed class Bulletins : IScreen
{
    private readonly ConcurrentQueue<Bulletin> _waiting = new();

    public bool IsWaiting => !_waiting.IsEmpty;

    public async Task<bool> ShowAsync(Reply reply, CancellationToken cancellationToken)
    {
        var bulletin = new Bulletin(reply);
        _waiting.Enqueue(bulletin);
        using var given = cancellationToken.Register(bulletin.Withdraw);
        return await bulletin.Shown.ConfigureAwait(false);
    }

    /// <summary>Shows all that waits, by the thread that draws the line.</summary>
    /// <param name="before">Called once before the first is shown.</param>
    public void ShowAll(Action before, Action<Reply> show)
    {
        var isFirst = true;
        while (_waiting.TryDequeue(out var bulletin))
        {
            if (!bulletin.Take())
                continue;
            if (isFirst)
                before();
            isFirst = false;
            bulletin.Show(show);
        }
    }

    private sealed class Bulletin(Reply reply)
    {
        private readonly TaskCompletionSource<bool> _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _taken;

        public Task<bool> Shown => _shown.Task;

        /// <summary>For one alone: whoever shows it, or whoever no longer wants it shown.</summary>
        public bool Take() => Interlocked.Exchange(ref _taken, 1) == 0;

        public void Withdraw()
        {
            if (Take())
                _shown.TrySetResult(false);
        }

        public void Show(Action<Reply> show)
        {
            try
            {
                show(reply);
                _shown.TrySetResult(true);
            }
            catch (Exception e)
            {
                _shown.TrySetException(e);
                throw;
            }
        }
    }
}
