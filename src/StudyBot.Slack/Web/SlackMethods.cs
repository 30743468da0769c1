namespace StudyBot.Slack.Web;

/// <summary>All methods that the adapter calls; a test holds their scopes against <c>config/slack-manifest.yaml</c>. Tiers and scopes from each method's page at docs.slack.dev/reference/methods.</summary>
internal static class SlackMethods
{
    private const int Tier2 = 20, Tier3 = 50, Tier4 = 100, Special = 600;

    /// <summary>With the application-level token. Tier 1 on paper, and let through far more often: see <see cref="Pace"/>.</summary>
    public static SlackMethod ConnectionsOpen { get; } = new("apps.connections.open", ["connections:write"], Tier2, IsIdempotent: true) { IsOfApplication = true };

    public static SlackMethod AuthTest { get; } = new("auth.test", [], Special, IsIdempotent: true);

    public static SlackMethod PostMessage { get; } = new("chat.postMessage", ["chat:write"], Special, IsIdempotent: false);

    public static SlackMethod PostEphemeral { get; } = new("chat.postEphemeral", ["chat:write"], Tier4, IsIdempotent: false);

    public static SlackMethod ViewsOpen { get; } = new("views.open", [], Tier4, IsIdempotent: false);

    public static SlackMethod ViewsPush { get; } = new("views.push", [], Tier4, IsIdempotent: false);

    public static SlackMethod ViewsUpdate { get; } = new("views.update", [], Tier4, IsIdempotent: true);

    public static SlackMethod ViewsPublish { get; } = new("views.publish", [], Tier4, IsIdempotent: true);

    public static SlackMethod UsersInfo { get; } = new("users.info", ["users:read"], Tier4, IsIdempotent: true) { TakesJson = false };

    public static SlackMethod UserGroups { get; } = new("usergroups.list", ["usergroups:read"], Tier2, IsIdempotent: true) { TakesJson = false };

    public static SlackMethod UserGroupMembers { get; } = new("usergroups.users.list", ["usergroups:read"], Tier2, IsIdempotent: true) { TakesJson = false };

    public static SlackMethod ConversationsInfo { get; } = new("conversations.info", ["channels:read", "groups:read"], Tier3, IsIdempotent: true) { TakesJson = false };

    public static SlackMethod History { get; } = new("conversations.history", ["channels:history", "groups:history"], Tier3, IsIdempotent: true) { TakesJson = false };

    public static SlackMethod RepliesOf { get; } = new("conversations.replies", ["channels:history", "groups:history"], Tier3, IsIdempotent: true) { TakesJson = false };

    public static SlackMethod GetUploadUrl { get; } = new("files.getUploadURLExternal", ["files:write"], Tier4, IsIdempotent: true) { TakesJson = false };

    public static SlackMethod CompleteUpload { get; } = new("files.completeUploadExternal", ["files:write"], Tier4, IsIdempotent: false);

    public static IReadOnlyList<SlackMethod> All { get; } =
        [ConnectionsOpen, AuthTest, PostMessage, PostEphemeral, ViewsOpen, ViewsPush, ViewsUpdate, ViewsPublish, UsersInfo, UserGroups, UserGroupMembers, ConversationsInfo, History, RepliesOf, GetUploadUrl, CompleteUpload];
}
