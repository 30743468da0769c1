namespace StudyBot.Testing.Slack.Web;

internal static class MethodTable
{
    internal static IReadOnlyDictionary<string, Func<WebCall, WebResult>> Build(ChatMethods chat, ViewMethods views, ConversationMethods conversations, PeopleMethods people, FileMethods files, Func<WebResult> openConnection) =>
        new Dictionary<string, Func<WebCall, WebResult>>(StringComparer.Ordinal)
        {
            ["auth.test"] = _ => people.AuthTest(),
            ["apps.connections.open"] = _ => openConnection(),
            ["chat.postMessage"] = chat.Post,
            ["chat.postEphemeral"] = chat.PostEphemeral,
            ["chat.update"] = chat.Update,
            ["chat.delete"] = chat.Delete,
            ["chat.getPermalink"] = chat.Permalink,
            ["views.open"] = views.Open,
            ["views.push"] = views.Push,
            ["views.update"] = views.Update,
            ["views.publish"] = views.Publish,
            ["conversations.info"] = conversations.Info,
            ["conversations.members"] = conversations.Members,
            ["conversations.open"] = conversations.Open,
            ["conversations.history"] = conversations.History,
            ["conversations.replies"] = conversations.Replies,
            ["users.info"] = people.User,
            ["bots.info"] = people.Bot,
            ["usergroups.list"] = people.Groups,
            ["usergroups.users.list"] = people.GroupMembers,
            ["files.getUploadURLExternal"] = files.GetUploadUrl,
            ["files.completeUploadExternal"] = files.Complete,
        };
}
