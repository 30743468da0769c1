using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary><c>/prompt</c> of every platform. Thread-safe; never throws for what a person typed.</summary>
public interface IPromptDesk
{
    /// <param name="needed">What the platform calls the permission that <see cref="Asker.MayManage"/> stands for.</param>
    /// <param name="own">What stands before the name of one of <see cref="DeskCommands"/> where people type it.</param>
    /// <returns>For the person alone; a prompt posted at once goes into the channel by the publisher, and this says so.</returns>
    ChatAnswer Answer(PromptOrder order, Asker asker, string needed, string own = "/");

    /// <summary>What completes an option while it is typed: prefixes before other matches, at most <paramref name="limit"/>.</summary>
    ImmutableArray<string> Complete(PromptOption option, string typed, Asker asker, int limit);

    /// <summary>The button under a prompt: what a good answer would use, for instructors alone; a kind refusal for others.</summary>
    /// <param name="code">What the button carried: <see cref="PromptCode"/>.</param>
    ChatAnswer? Press(string code, Asker asker, string needed);

    /// <summary>The next prompts of a community in order, one line each with its date, for Slack's App Home; empty where there are none.</summary>
    ImmutableArray<string> Coming(CommunityId community, bool toInstructor, int count);
}
