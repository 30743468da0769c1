using System.Collections.Immutable;

namespace StudyBot.Slack.Web;

/// <summary>What the bot's token must be good for; <c>config/slack-manifest.yaml</c> asks for these, and a test holds the two together.</summary>
internal static class SlackScopes
{
    /// <summary>Not for a method that is called but for what is delivered: mentions, commands and shortcuts, direct messages.</summary>
    public static ImmutableArray<string> OfDeliveries { get; } = ["app_mentions:read", "commands", "im:history"];

    public static ImmutableArray<string> OfBot { get; } =
        [.. SlackMethods.All.Where(m => !m.IsOfApplication).SelectMany(m => m.Scopes).Concat(OfDeliveries).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Without these the bot answers all the same; prompts alone want those for the history.</summary>
    /// <param name="options">With a manager group its members must be found.</param>
    public static ImmutableArray<string> Dispensable(SlackOptions options) =>
        [.. SlackMethods.ConversationsInfo.Scopes, .. SlackMethods.History.Scopes, .. options.ManagerGroup is null ? SlackMethods.UserGroupMembers.Scopes : []];
}
