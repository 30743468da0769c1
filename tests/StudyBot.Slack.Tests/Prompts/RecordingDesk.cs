using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Slack.Tests.Prompts;

/// <summary>Keeps what it was told, and refuses instructors' commands to others as the real one does.</summary>
internal sealed class RecordingDesk : IPromptDesk
{
    public ConcurrentQueue<(PromptOrder Order, Asker Asker)> Told { get; } = new();

    public ImmutableArray<string> Next { get; set; } = [];

    /// <summary>What it was told to call the workspace's own commands by.</summary>
    public string? Own { get; private set; }

    public ChatAnswer Answer(PromptOrder order, Asker asker, string needed, string own = "/")
    {
        if (order.Command.ForInstructors && !asker.MayManage)
            return ChatAnswer.Notice($"“/prompt {order.Command.Name}” needs {needed}");
        Told.Enqueue((order, asker));
        Own = own;
        return ChatAnswer.Notice($"Done: {order.Command.Name}");
    }

    public ImmutableArray<string> Complete(PromptOption option, string typed, Asker asker, int limit) =>
        option.Kind == PromptOptionKind.Schedule ? ["k3v9x2qd"] : [.. ((string[])["Europe/Rome", "Europe/London"]).Where(z => option.Kind == PromptOptionKind.Zone && z.Contains(typed, StringComparison.OrdinalIgnoreCase)).Take(limit)];

    public ChatAnswer? Press(string code, Asker asker, string needed) =>
        PromptCode.TryRead(code, out var key) ? ChatAnswer.Notice(asker.MayManage ? $"What a good answer to {key} would use" : $"It needs {needed}") : null;

    public ImmutableArray<string> Coming(CommunityId community, bool toInstructor, int count) => [.. Next.Take(count).Select(n => toInstructor ? n : n.Split(':')[0])];
}
