namespace StudyBot.Slack.Web;

/// <summary>
/// Who waits to post to a channel, which takes one message a second: the members whose messages are answered take turns, so that a burst
/// of one holds up nobody else. Thread-safe.
/// </summary>
internal sealed class PostQueues(TimeProvider time)
{
    /// <summary>A minute of a channel's messages: beyond that a person has gone, and is better asked to come again.</summary>
    public const int MostInOne = 60;

    /// <summary>Who waits here holds one of the intake's workers; the rest of them serve what need not wait.</summary>
    public const int MostInAll = Intake.DeliveryIntake.MaxAtOnce * 3 / 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private int _waiting;

    /// <summary>Waits to be the first; whoever has been calls <see cref="Leave"/>.</summary>
    /// <returns>False, and there is nothing to leave, where too many wait or <paramref name="patience"/> is over.</returns>
    public async Task<bool> EnterAsync(string channel, string member, TimeSpan patience, CancellationToken cancellationToken)
    {
        TaskCompletionSource<bool> place;
        lock (_lock)
        {
            if (!_lines.TryGetValue(channel, out var line))
            {
                _lines[channel] = new Line(member);
                return true;
            }

            if (line.Waiting >= MostInOne || _waiting >= MostInAll)
                return false;
            place = line.Add(member);
            _waiting++;
        }

        try
        {
            return await place.Task.WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // Its turn may have come at the same moment.
            var gone = place.TrySetResult(false);
            if (e is TimeoutException)
                return !gone;
            if (!gone)
                Leave(channel);
            throw;
        }
    }

    public void Leave(string channel)
    {
        lock (_lock)
        {
            var line = _lines[channel];
            while (line.Next() is { } next)
            {
                _waiting--;
                if (next.TrySetResult(true))
                    return;
            }

            _lines.Remove(channel);
        }
    }

    /// <summary>Round about among the members; of each, first come, first served.</summary>
    /// <param name="first">Whose message goes at once.</param>
    private sealed class Line(string first)
    {
        private readonly Queue<string> _members = new();
        private readonly Dictionary<string, Queue<TaskCompletionSource<bool>>> _places = new(StringComparer.Ordinal);

        private string _last = first;

        public int Waiting { get; private set; }

        public TaskCompletionSource<bool> Add(string member)
        {
            if (!_places.TryGetValue(member, out var places))
            {
                _places[member] = places = new();
                _members.Enqueue(member);
            }

            var place = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            places.Enqueue(place);
            Waiting++;
            return place;
        }

        public TaskCompletionSource<bool>? Next()
        {
            if (!_members.TryDequeue(out var member))
                return null;
            if (member == _last && _members.Count > 0)
            {
                _members.Enqueue(member);
                member = _members.Dequeue();
            }

            _last = member;
            var places = _places[member];
            var place = places.Dequeue();
            if (places.Count > 0)
                _members.Enqueue(member);
            else
                _places.Remove(member);
            Waiting--;
            return place;
        }
    }
}
