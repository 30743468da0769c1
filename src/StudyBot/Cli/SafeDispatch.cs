using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Cli;

internal static class SafeDispatch
{
    /// <summary>A fault of ours becomes a reply with <see cref="ReplyStatus.Error"/>: the next command is still answered.</summary>
    public static Reply Dispatch(ICommandDispatcher dispatcher, CommandRequest request)
    {
        try
        {
            return dispatcher.Dispatch(request);
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

    /// <summary>How replies name the reading that answered: <c>Tavani 2019</c>.</summary>
    public static string? LabelOf(this Library library, ReadingId? id) =>
        id is not null && library.Find(id) is { } found ? Citation.Label(found.Reading.Metadata) : null;
}
