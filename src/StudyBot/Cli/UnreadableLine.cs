using StudyBot.Core.Chat;

namespace StudyBot.Cli;

internal static class UnreadableLine
{
    /// <param name="given">What could be read of the line.</param>
    public static Reply Reply(string given, string why) =>
        new() { Request = new CommandRequest("", given.Trim()), Status = ReplyStatus.Usage, Title = why };
}
