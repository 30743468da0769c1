using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>A screen that needs no redrawing: what is to be shown is printed between two replies.</summary>
internal sealed class PlainScreen(IReplyPrinter printer) : IScreen
{
    public Task<bool> ShowAsync(Reply reply, CancellationToken cancellationToken)
    {
        printer.Print(reply);
        return Task.FromResult(true);
    }
}
