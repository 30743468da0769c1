using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

internal interface IReplyPrinter
{
    /// <summary>Prints the whole reply and flushes it. What the terminal gets holds no control character of the reply's.</summary>
    void Print(Reply reply);
}
