using System.Diagnostics.CodeAnalysis;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Settings;

namespace StudyBot.Terminal;

/// <summary>
/// <c>/prompt</c> for whoever has this machine: in the terminal, in a pipe and for <c>ask</c>. They are the instructor of a
/// community of their own, which is kept in the worker's database; that is opened by the first <c>/prompt</c>.
/// </summary>
/// <param name="library">Asked once, when the memory is opened.</param>
internal sealed class LocalPrompts(Workspace workspace, Func<Library> library, TimeProvider time) : IDisposable
{
    public const string Command = "/prompt";

    public const string Help = $"{Command}: a prompt for discussion, at once or every day; for example /prompt now or /prompt schedule 09:00 Europe/Rome.";

    /// <summary>What stands before "readings" where people type it.</summary>
    private const string Own = "studybot ";

    private const string WhileOpen = "It appears in the terminal chat (studybot without arguments) while that is open.";

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource<LocalMemory> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LocalMemory? _memory;

    /// <summary>Opens the memory where there is one, and else waits until the first <c>/prompt</c> makes it. One that cannot be opened is told by <c>/prompt</c>.</summary>
    public Task<LocalMemory> OpenedAsync(CancellationToken cancellationToken) =>
        Find() is { } memory ? Task.FromResult(memory) : _opened.Task.WaitAsync(cancellationToken);

    /// <summary>Answers with exactly one reply, which is printed; never throws for what a person typed.</summary>
    /// <param name="print">Fails with <see cref="OutputFailedException"/> alone.</param>
    public async Task<ReplyStatus> AnswerAsync(CommandRequest request, Action<Reply> print, CancellationToken cancellationToken)
    {
        var screen = new OneReply(request, print);
        var reply = await SafeDispatch.GuardAsync(request, () => DecideAsync(request, screen, cancellationToken)).ConfigureAwait(false);
        screen.ThrowIfFailed();
        if (screen.Status is { } shown)
            return shown;
        print(reply);
        return reply.Status;
    }

    /// <summary>What completes an option of <c>/prompt</c>; without a memory zones alone.</summary>
    public IEnumerable<string> Complete(PromptOption option, string typed, int limit) =>
        option.Kind == PromptOptionKind.Zone ? PromptValues.Completing(PromptValues.Zones, typed, limit) : Find()?.Desk.Complete(option, typed, LocalPlace.Asker, limit) ?? [];

    public void Dispose() => _memory?.Dispose();

    private LocalMemory? Find() => _memory ?? (LocalMemory.IsThere(workspace) && TryOpen(out var memory, out _) ? memory : null);

    private async Task<Reply> DecideAsync(CommandRequest request, OneReply screen, CancellationToken cancellationToken)
    {
        var (order, wrong) = LocalPlace.Read(request.Argument);
        if (order is null)
            return Notice(request, ReplyStatus.Usage, wrong!);
        if (!TryOpen(out var memory, out var problem))
            return Notice(request, ReplyStatus.Error, "Prompts are kept in the memory, which cannot be opened.", problem);
        var reply = memory.Desk.Answer(order, LocalPlace.Asker, LocalPlace.Needed, Own).Reply with { Request = request };
        if (reply.Status != ReplyStatus.Ok)
            return reply;
        if (order.Command.Verb == PromptVerb.Now && reply.Prompts is [var day] && ScheduleId.TryParse(day.Schedule, out var once))
        {
            screen.Day = day;
            return await memory.PostAsync(once, screen, cancellationToken).ConfigureAwait(false) is { } why ? Notice(request, ReplyStatus.NotFound, why) : reply;
        }

        memory.Ring();
        return order.Command.Verb switch
        {
            PromptVerb.Schedule => reply with { Notes = [.. reply.Notes, WhileOpen] },
            // Nobody here has an account.
            PromptVerb.Suggest => reply with { Notes = reply.Notes[..1] },
            _ => reply,
        };
    }

    private bool TryOpen([NotNullWhen(true)] out LocalMemory? memory, [NotNullWhen(false)] out string? problem)
    {
        // The worker of the chat opens it too.
        lock (_lock)
        {
            problem = null;
            if (_memory is null && !LocalMemory.TryOpen(workspace, library, time, out _memory, out problem))
                _memory = null;
            memory = _memory;
            if (memory is not null)
                _opened.TrySetResult(memory);
            return memory is not null;
        }
    }

    private static Reply Notice(CommandRequest request, ReplyStatus status, params string[] notes) => new() { Request = request, Status = status, Notes = [.. notes] };
}
