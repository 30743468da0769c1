using StudyBot.Cli;
using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>The chat with whoever sits at the terminal or wrote the pipe: one command a line, answered in order.</summary>
/// <param name="prompts">Null where there are none.</param>
internal sealed class TerminalAdapter(Func<ICommandDispatcher, ILineSource> lines, IReplyPrinter printer, bool skipBlankLines, LocalPrompts? prompts = null) : IChatAdapter
{
    private const string More = "/more";
    private const string Quit = "/quit";

    /// <summary>Commands of the terminal's own, beside the dispatcher's.</summary>
    public static readonly string[] OwnCommands = [LocalSettings.Command, More, Quit];

    public string Name => "terminal";

    public async Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken)
    {
        try
        {
            await ConverseAsync(dispatcher, cancellationToken).ConfigureAwait(false);
        }
        catch (OutputFailedException e)
        {
            throw new AdapterFailedException(e.Message);
        }
    }

    private async Task ConverseAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken)
    {
        var source = lines(dispatcher);
        Reply? last = null;
        string? style = null;
        while (await source.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (skipBlankLines && string.IsNullOrWhiteSpace(line.Text) && line.Fault is null)
                continue;
            var request = CommandRequest.Parse(line.Text);
            if (request.Command == Quit && line.Fault is null)
                return;
            if (request.Command == LocalPrompts.Command && prompts is not null && line.Fault is null)
            {
                await prompts.AnswerAsync(request, printer.Print, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (request.Command == LocalSettings.Command && line.Fault is null)
            {
                (var told, style) = LocalSettings.Answer(request, style);
                printer.Print(told);
                continue;
            }

            var reply = line.Fault is { } fault ? UnreadableLine.Reply(line.Text, fault) : Answer(dispatcher, request with { CitationStyle = style }, last);
            printer.Print(reply);
            // A slip of the fingers does not lose the place.
            if (reply.Status != ReplyStatus.Usage)
                last = reply;
        }
    }

    private Reply Answer(ICommandDispatcher dispatcher, CommandRequest request, Reply? last)
    {
        if (request.Command == More)
        {
            return last?.Actions.FirstOrDefault(a => a.Kind == ReplyActionKind.More) is { } more
                ? SafeDispatch.Dispatch(dispatcher, more.Request with { CitationStyle = request.CitationStyle })
                : new Reply { Request = request, Status = ReplyStatus.Usage, Title = "There is nothing more to show." };
        }

        var reply = SafeDispatch.Dispatch(dispatcher, request);
        return request.Command == "/help"
            ? reply with { Notes = [.. reply.Notes, LocalSettings.Help, $"{More}: the passages after those shown.", $"{Quit}: ends this chat.", .. prompts is null ? [] : new[] { LocalPrompts.Help }] }
            : reply;
    }
}
