using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Terminal;

/// <summary>The one community, channel and person of a terminal. Pure.</summary>
internal static class LocalPlace
{
    public const string Platform = "terminal";

    /// <summary>Never asked for: whoever may read the database may do all.</summary>
    public const string Needed = "a place at this machine";

    /// <summary>No name: the database is one user's alone.</summary>
    private const string Only = "local";

    public static ChannelId Channel { get; } = new(Platform, Only);

    public static Asker Asker { get; } = new(new PersonId(Platform, Only), new CommunityId(Platform, Only), Channel, OwnUse: false, MayManage: true);

    /// <returns>The order, or one line that says what is wrong with what follows <c>/prompt</c>.</returns>
    public static (PromptOrder? Order, string? Problem) Read(string line)
    {
        var (order, problem) = PromptOrder.Parse(line);
        return order is not { Command.Verb: PromptVerb.Schedule } ? (order, problem)
            : order["channel"] is not null ? (null, "A terminal has one place to post in: leave “channel” out.")
            : order["mention"] is not null ? (null, "In a terminal there is nobody to notify: leave “mention” out.")
            : order["answers"] is { } answers && !answers.Equals("channel", StringComparison.OrdinalIgnoreCase) ? (null, "A terminal has no threads and no forums: leave “answers” out.")
            : (order with { Values = order.Values.SetItem("answers", "channel") }, null);
    }
}
