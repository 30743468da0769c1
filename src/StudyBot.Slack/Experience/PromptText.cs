using System.Text.RegularExpressions;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Prompts;

namespace StudyBot.Slack.Experience;

/// <summary>What follows <c>/prompt</c>, as Slack sends it: channels and user groups are encoded there, and quotation marks made pretty.</summary>
internal static partial class PromptText
{
    /// <param name="text">After <c>/prompt</c>, or after the word <c>prompt</c>.</param>
    /// <param name="botUserId">Mentions of it are left out.</param>
    /// <returns>The order, with channel and user group by their ids, or one line that says what is wrong.</returns>
    public static (PromptOrder? Order, string? Problem) Read(string text, string botUserId)
    {
        var (order, problem) = PromptOrder.Parse(Line(text, botUserId));
        return order is null ? (null, problem)
            : order["channel"] is { } channel && !SlackId.IsChannel(channel) ? (null, $"“{channel}” is no channel that I can tell: choose it from the list that # opens in “/prompt schedule … channel=#channel”, or give its id (C…).")
            : order["mention"] is { } group && !SlackId.IsUserGroup(group) ? (null, $"“{group}” is no user group that I can tell: choose it from the list that @ opens in “/prompt schedule … mention=@group”, or give its id (S…).")
            : string.Equals(order["answers"], "forum", StringComparison.OrdinalIgnoreCase) ? (null, "Slack has no forums: answers=thread, or answers=channel.")
            : (order, null);
    }

    /// <summary>Without its first word, which named the command.</summary>
    public static string AfterName(string text, string botUserId) => FirstWord().Replace(text.Replace($"<@{botUserId}>", "", StringComparison.Ordinal).TrimStart(), "", 1);

    /// <summary>The values of a form stand in its place.</summary>
    public static bool IsScheduleAlone(string text) => text.Trim().Equals("schedule", StringComparison.OrdinalIgnoreCase);

    private static string Line(string text, string botUserId) =>
        SpokenText.Of(PrettyQuotes().Replace(Encoded().Replace(text, "$1=$2"), "=\"$1\""), botUserId);

    // Only where an id is wanted: in a prompt's own words a channel stays the name that people read.
    [GeneratedRegex(@"\b(channel|mention)=""?<(?:#|!subteam\^)(\w+)(?:\|[^<>]*)?>""?", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex("(?<=\\w)=[“”]([^“”]*)[“”]")]
    private static partial Regex PrettyQuotes();

    [GeneratedRegex(@"^/?\w+\s*")]
    private static partial Regex FirstWord();
}
