using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Json;

namespace StudyBot.Cli;

/// <summary>Prints the reply to each command, as plain text or as JSON.</summary>
internal sealed class Answerer(ICommandDispatcher dispatcher, Library library, bool json, StandardStreams streams)
{
    private bool _first = true;

    /// <param name="picture">The file that the reply's picture is written to; null for none.</param>
    /// <returns>The exit code that the reply's status stands for.</returns>
    public int Answer(string command, string? picture = null)
    {
        var reply = string.IsNullOrWhiteSpace(command) ? UnreadableLine.Reply("", "A chat command is missing, for example /when bucharest.") : Reply(command);
        Print(reply);
        return picture is not null && Keep(reply, picture) is { } problem ? streams.Report(problem) : ExitCodeOf(reply.Status);
    }

    /// <summary>Answers each line of the input, one reply a line.</summary>
    public int AnswerInput()
    {
        while (streams.Input.Read() is { } line)
        {
            Print(line.Fault is { } fault ? UnreadableLine.Reply(line.Text, fault)
                : string.IsNullOrWhiteSpace(line.Text) ? UnreadableLine.Reply("", "The line is empty. A chat command belongs there, for example /when bucharest.")
                : Reply(line.Text));
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

    private Reply Reply(string line) => SafeDispatch.Dispatch(dispatcher, CommandRequest.Parse(line));

    private static Problem? Keep(Reply reply, string file)
    {
        // What was not answered has no picture, and its exit code says so.
        if (reply.Picture is not { } picture)
            return reply.Status == ReplyStatus.Ok ? new Problem($"{file}: not written, this answer has no picture.", ExitCode.Usage) : null;
        try
        {
            File.WriteAllBytes(file, picture.Content.AsSpan());
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Problem($"{file}: {e.Message}", ExitCode.Failed);
        }
    }

    private void Print(Reply reply)
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
    }
}
