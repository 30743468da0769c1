using System.Collections.Concurrent;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Terminal;

/// <summary>
/// Posts prompts by printing them: what was printed and flushed is posted. What this process printed it knows; of one that was
/// killed between its printing and its record nobody can tell, so that it is not printed again and the person is asked.
/// </summary>
/// <param name="tells">False where the answer to a command says what went wrong.</param>
internal sealed class TerminalPublisher(IScreen screen, bool tells = true) : IPromptPublisher
{
    private static readonly TimeSpan NextTry = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<OccurrenceKey, bool> _printed = new();

    public string Platform => LocalPlace.Platform;

    public async Task<PostOutcome> PostAsync(PromptPost post, CancellationToken cancellationToken)
    {
        if (!_printed.ContainsKey(post.Key))
        {
            if (!await screen.ShowAsync(post.Answer.Reply, cancellationToken).ConfigureAwait(false))
                return new PostOutcome.Later(NextTry);
            _printed[post.Key] = true;
        }

        return new PostOutcome.Posted(post.Key.ToString());
    }

    public Task<FindOutcome> FindAsync(PromptPost post, CancellationToken cancellationToken) => Task.FromResult<FindOutcome>(
        _printed.ContainsKey(post.Key)
            ? new FindOutcome.Found(post.Key.ToString())
            : new FindOutcome.Unreadable("The program ended just while it was printed: scroll back in that terminal."));

    public Task<ThreadOutcome> OpenThreadAsync(PromptPost post, string message, CancellationToken cancellationToken) =>
        Task.FromResult<ThreadOutcome>(new ThreadOutcome.Opened(message));

    public Task<IReadOnlyList<string>> CheckAsync(ChannelId channel, PromptPlacement placement, string? mention, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<bool> TellAsync(PersonId person, ChannelId channel, ChatAnswer answer, CancellationToken cancellationToken) =>
        tells ? screen.ShowAsync(answer.Reply, cancellationToken) : Task.FromResult(true);
}
