using StudyBot.Cli;

namespace StudyBot.Terminal;

/// <summary>Where a person's lines come from.</summary>
internal interface ILineSource
{
    /// <summary>The next line; null when there will be no more.</summary>
    Task<InputLine?> ReadAsync(CancellationToken cancellationToken);
}
