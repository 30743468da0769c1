namespace StudyBot.Discord.Gateway;

/// <summary>Discord closes a connection that sends more than 120 times in 60 s. One per connection; not thread-safe.</summary>
internal sealed class SendBudget(TimeProvider time)
{
    private const int Limit = 120;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Queue<long> _sent = new();

    /// <param name="reserve">How many must be left over for what matters more.</param>
    public bool TryTake(int reserve)
    {
        while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            _sent.Dequeue();
        if (_sent.Count + reserve >= Limit)
            return false;
        _sent.Enqueue(time.GetTimestamp());
        return true;
    }
}
