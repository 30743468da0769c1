using StudyBot.Cli;

namespace StudyBot.Terminal;

/// <summary>Lines of a pipe, a file or a terminal without cursor control.</summary>
internal sealed class InputLines(InputReader reader) : ILineSource
{
    // A read of standard input cannot be cancelled: the wait is, and the blocked thread ends with the process.
    public Task<InputLine?> ReadAsync(CancellationToken cancellationToken) =>
        Task.Run(() => reader.Read(), CancellationToken.None).WaitAsync(cancellationToken);
}
