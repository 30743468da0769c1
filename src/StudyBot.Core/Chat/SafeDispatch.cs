namespace StudyBot.Core.Chat;

/// <summary>Keeps one command's fault from the next: whatever the core does, a person is answered.</summary>
public static class SafeDispatch
{
    /// <summary>A fault of ours becomes a reply with <see cref="ReplyStatus.Error"/>.</summary>
    public static Reply Dispatch(ICommandDispatcher dispatcher, CommandRequest request) => Guard(request, () => dispatcher.Dispatch(request));

    /// <summary>As <see cref="Dispatch"/>, for passages shown again.</summary>
    public static Reply View(IPassageViewer viewer, PassageRequest request) => Guard(new CommandRequest("", ""), () => viewer.View(request));

    private static Reply Guard(CommandRequest request, Func<Reply> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Reply
            {
                Request = request,
                Status = ReplyStatus.Error,
                Title = "Something went wrong on my side; the command was not answered.",
                Notes = [$"({e.GetType().Name})"],
            };
        }
    }
}
