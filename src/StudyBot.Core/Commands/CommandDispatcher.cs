using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Commands;

/// <summary>One visible switch from a command's name to its handler.</summary>
public sealed class CommandDispatcher(Library library) : ICommandDispatcher
{
    public Library Library => library;

    public ImmutableArray<CommandDescription> Commands => [];

    public Reply Dispatch(CommandRequest request) => throw new NotImplementedException();

    public ImmutableArray<string> Complete(string typed, ReadingId? reading, int limit) => [];
}
