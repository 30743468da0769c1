using System.Runtime.ExceptionServices;
using StudyBot.Cli;
using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>A screen that takes one reply, as the answer to a command.</summary>
internal sealed class OneReply(CommandRequest request, Action<Reply> print) : IScreen
{
    /// <summary>As the outbox calls it when the line is read.</summary>
    private const string Posted = "done";

    private OutputFailedException? _failure;

    /// <summary>What is shown as posted; null for what is no prompt.</summary>
    public PromptDay? Day { get; set; }

    /// <summary>Of what was shown; null where nothing was.</summary>
    public ReplyStatus? Status { get; private set; }

    public Task<bool> ShowAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (Status is not null)
            return Task.FromResult(false);
        try
        {
            print(reply with { Request = request, Prompts = Day is { } day ? [day with { State = Posted, Text = reply.Title }] : [] });
            Status = reply.Status;
            return Task.FromResult(true);
        }
        catch (OutputFailedException e)
        {
            _failure = e;
            throw;
        }
    }

    /// <summary>Whoever posts takes a failure for an outcome; for the program it is the end.</summary>
    public void ThrowIfFailed()
    {
        if (_failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
    }
}
