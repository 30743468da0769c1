namespace StudyBot.Core.Chat;

/// <summary>A platform's port: takes commands from people there and shows them the replies.</summary>
public interface IChatAdapter
{
    /// <summary>For logs and <c>doctor</c>: <c>terminal</c>, <c>discord</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Serves until cancelled or until the platform has nothing more to say (input ended). A final error, such as a refused
    /// token, ends it with <see cref="AdapterFailedException"/>; anything less is retried inside.
    /// </summary>
    Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken);
}
