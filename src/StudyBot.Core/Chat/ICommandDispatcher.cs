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

    /// <summary>Terms of the reading that complete what was typed: prefixes before near misses, at most <paramref name="limit"/>.</summary>
    /// <param name="command">Whose argument is typed, with its slash; null where that is not known.</param>
    ImmutableArray<string> Complete(string typed, ReadingId? reading, int limit, string? command = null);
}
