using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>What an adapter needs of the core: answers, and what to offer while a person types.</summary>
public interface ICommandDispatcher
{
    /// <summary>The commands in the order of <c>/help</c>.</summary>
    ImmutableArray<CommandDescription> Commands { get; }

    /// <summary>Answers a command. Thread-safe; never throws for what a person typed.</summary>
    Reply Dispatch(CommandRequest request);

    /// <summary>What completes a half-typed argument: prefixes before near misses, at most <paramref name="limit"/>.</summary>
    /// <param name="command">With its slash; each takes something else. One that is unknown takes the reading's terms.</param>
    ImmutableArray<string> Complete(string command, string typed, ReadingId? reading, int limit);
}
