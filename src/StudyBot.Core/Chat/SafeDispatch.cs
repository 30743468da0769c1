namespace StudyBot.Core.Chat;

/// <summary>Keeps one command's fault from the next: whatever the core does, a person is answered.</summary>
public static class SafeDispatch
{
    /// <summary>A fault of ours becomes a reply with <see cref="ReplyStatus.Error"/>.</summary>
    public static Reply Dispatch(ICommandDispatcher dispatcher, CommandRequest request) => Guard(request, () => dispatcher.Dispatch(request));

    /// <summary>As <see cref="Dispatch"/>, for passages shown again.</summary>
    public static Reply View(IPassageViewer viewer, PassageRequest request) => Guard(new CommandRequest("", ""), () => viewer.View(request));

    /// <summary>As <see cref="Dispatch"/>, for a command that is not the core's.</summary>
    public static async Task<Reply> GuardAsync(CommandRequest request, Func<Task<Reply>> answer)
    {
        try
        {
            return await answer().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            return Failed(request, e);
        }
    }

    private static Reply Guard(CommandRequest request, Func<Reply> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Failed(request, e);
        }
    }

    private static Reply Failed(CommandRequest request, Exception e) => new()
    {
        Request = request,
        Status = ReplyStatus.Error,
        Title = "Something went wrong on my side; the command was not answered.",
        Notes = [$"({e.GetType().Name})"],
    };
}
