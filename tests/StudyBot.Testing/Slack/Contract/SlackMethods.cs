namespace StudyBot.Testing.Slack.Contract;

/// <summary>The methods that the fake serves, with scopes and tiers as each method's page at docs.slack.dev/reference/methods names them.</summary>
public static class SlackMethods
{
    private const int Tier2 = 20, Tier3 = 50, Tier4 = 100, Special = 600;

    public static IReadOnlyDictionary<string, SlackMethod> All { get; } = new SlackMethod[]
    {
        new("auth.test", null, Special, TakesJson: true),
        // Tier 1 on paper; Slack lets reconnecting applications through far more often.
        new("apps.connections.open", "connections:write", Tier2, TakesJson: true, TokenKind.App),
        // One a second and channel comes on top.
        new("chat.postMessage", "chat:write", Special, TakesJson: true),
        new("chat.postEphemeral", "chat:write", Tier4, TakesJson: true),
        new("chat.update", "chat:write", Tier3, TakesJson: true),
        new("chat.delete", "chat:write", Tier3, TakesJson: true),
        new("chat.getPermalink", null, Special, TakesJson: false),
        new("views.open", null, Tier4, TakesJson: true),
        new("views.push", null, Tier4, TakesJson: true),
        new("views.update", null, Tier4, TakesJson: true),
        new("views.publish", null, Tier4, TakesJson: true),
        new("conversations.info", null, Tier3, TakesJson: false) { ConversationScope = "read" },
        new("conversations.members", null, Tier4, TakesJson: false) { ConversationScope = "read" },
        new("conversations.open", "im:write", Tier3, TakesJson: true),
        new("conversations.history", null, Tier3, TakesJson: false) { ConversationScope = "history" },
        new("conversations.replies", null, Tier3, TakesJson: false) { ConversationScope = "history" },
        new("users.info", "users:read", Tier4, TakesJson: false),
        new("bots.info", "users:read", Tier3, TakesJson: false),
        new("usergroups.list", "usergroups:read", Tier2, TakesJson: false),
        new("usergroups.users.list", "usergroups:read", Tier2, TakesJson: false),
        new("files.getUploadURLExternal", "files:write", Tier4, TakesJson: false),
        new("files.completeUploadExternal", "files:write", Tier4, TakesJson: true),
    }.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>What an application must have to be sent an event or a command.</summary>
    public static IReadOnlyDictionary<string, string?> EventScopes { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["app_mention"] = "app_mentions:read",
        ["message.im"] = "im:history",
        ["message.channels"] = "channels:history",
        ["message.groups"] = "groups:history",
        ["app_home_opened"] = null,
    };

    /// <summary>The scope of slash commands and message shortcuts.</summary>
    public const string CommandsScope = "commands";
}
