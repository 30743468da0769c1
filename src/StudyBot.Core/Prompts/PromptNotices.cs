using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>The forms that answers to <c>/prompt</c> take: private notices, each with its status.</summary>
internal static class PromptNotices
{
    public const string NoSchedules = "No prompts are scheduled here; an instructor sets them with “/prompt schedule 09:00 Europe/Rome”.";

    public static ChatAnswer MemoryFailed => ChatAnswer.Notice(SettingsDesk.MemoryFailed).As(ReplyStatus.Error);

    public static ChatAnswer Refused(string line) => ChatAnswer.Notice(line).As(ReplyStatus.Usage);

    public static ChatAnswer NotFound(string line) => ChatAnswer.Notice(line).As(ReplyStatus.NotFound);

    public static ChatAnswer Told(string title, params ImmutableArray<string> notes) => new()
    {
        Reply = new Reply { Request = new CommandRequest("/prompt", ""), Status = ReplyStatus.Ok, Title = title, Notes = notes },
        Visibility = ReplyVisibility.Private,
    };
}
