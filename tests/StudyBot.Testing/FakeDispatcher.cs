using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Testing;

/// <summary>Answers with what the test says and remembers what it was asked. Thread-safe.</summary>
public sealed class FakeDispatcher(Func<CommandRequest, Reply> answer) : ICommandDispatcher
{
    private readonly ConcurrentQueue<CommandRequest> _requests = new();

    public ImmutableArray<CommandRequest> Requests => [.. _requests];

    public ImmutableArray<CommandDescription> Commands { get; init; } =
    [
        new("/explain", "Explains a term.", "TERM", "A term, for example OSCE", "/explain osce"),
        new("/when", "Says when.", "TERM", "An event, for example bucharest", "/when bucharest"),
        new("/help", "Lists the commands.", null, "", "/help"),
    ];

    public ImmutableArray<string> Terms { get; init; } = [];

    public Reply Dispatch(CommandRequest request)
    {
        _requests.Enqueue(request);
        return answer(request);
    }

    public ImmutableArray<string> Complete(string typed, ReadingId? reading, int limit, string? command = null) =>
        [.. Terms.Where(t => t.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Take(limit)];
}
