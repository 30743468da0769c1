using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Json;
using StudyBot.Terminal;

namespace StudyBot.Cli;

/// <summary>Prints the reply to each command, as plain text or as JSON.</summary>
/// <param name="prompts">Null where there are none.</param>
internal sealed class Answerer(ICommandDispatcher dispatcher, Library library, bool json, StandardStreams streams, LocalPrompts? prompts = null)
{
    private bool _first = true;

    /// <param name="picture">The file that the reply's picture is written to; null for none.</param>
    /// <returns>The exit code that the reply's status stands for.</returns>
    public async Task<int> AnswerAsync(string command, string? picture = null)
    {
        var (status, drawn) = string.IsNullOrWhiteSpace(command)
            ? (Print(UnreadableLine.Reply("", "A chat command is missing, for example /when bucharest.")), null)
            : await ReplyAsync(command).ConfigureAwait(false);
        return picture is not null && Keep(status, drawn, picture) is { } problem ? streams.Report(problem) : ExitCodeOf(status);
    }

    /// <summary>Answers each line of the input, one reply a line.</summary>
    public async Task<int> AnswerInputAsync()
    {
        while (streams.Input.Read() is { } line)
        {
            _ = line.Fault is { } fault ? (Print(UnreadableLine.Reply(line.Text, fault)), null)
                : string.IsNullOrWhiteSpace(line.Text) ? (Print(UnreadableLine.Reply("", "The line is empty. A chat command belongs there, for example /when bucharest.")), null)
                : await ReplyAsync(line.Text).ConfigureAwait(false);
            streams.Output.Flush();
        }

        return ExitCode.Ok;
    }

    public static int ExitCodeOf(ReplyStatus status) => status switch
    {
        ReplyStatus.Ok or ReplyStatus.Exact => ExitCode.Ok,
        ReplyStatus.NotFound or ReplyStatus.NoDate or ReplyStatus.Near => ExitCode.NotFound,
        ReplyStatus.Usage => ExitCode.Usage,
        _ => ExitCode.Failed,
    };

    private async Task<(ReplyStatus Status, Picture? Picture)> ReplyAsync(string line)
    {
        var request = CommandRequest.Parse(line);
        if (prompts is not null && request.Command == LocalPrompts.Command)
            return (await prompts.AnswerAsync(request, reply => Print(reply), CancellationToken.None).ConfigureAwait(false), null);
        var reply = SafeDispatch.Dispatch(dispatcher, request with { IsWhole = true });
        return (Print(prompts is not null && request.Command == "/help" ? reply with { Notes = [.. reply.Notes, LocalPrompts.Help] } : reply), reply.Picture);
    }

    private static Problem? Keep(ReplyStatus status, Picture? drawn, string file)
    {
        // What was not answered has no picture, and its exit code says so.
        if (drawn is not { } picture)
            return status == ReplyStatus.Ok ? new Problem($"{file}: not written, this answer has no picture.", ExitCode.Usage) : null;
        try
        {
            using var written = new FileStream(file, FileMode.CreateNew);
            written.Write(picture.Content.AsSpan());
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Problem($"{file}: {e.Message}", ExitCode.Failed);
        }
    }

    /// <returns>The reply's status.</returns>
    private ReplyStatus Print(Reply reply)
    {
        var text = PlainText.Render(reply, library.LabelOf(reply.Reading));
        if (json)
        {
            streams.Output.Write(ReplyJson.Write(reply, text));
            streams.Output.Write('\n');
        }
        else
        {
            if (!_first)
                streams.Output.Write('\n');
            streams.Output.Write(Printable.Of(text));
            streams.Output.Write('\n');
        }

        _first = false;
        streams.Output.Flush();
        return reply.Status;
    }
}
