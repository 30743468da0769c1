using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Slack.Experience;

/// <summary>Slack's people as the core knows them; one workspace.</summary>
internal sealed class Askers(string teamId)
{
    public const string Platform = "slack";

    private readonly CommunityId _workspace = new(Platform, teamId);

    public Asker Of(Origin origin, bool mayManage = false) => new(
        new PersonId(Platform, origin.User),
        _workspace,
        origin.Channel is { } channel ? new ChannelId(Platform, channel) : null,
        OwnUse: origin.IsDirect,
        MayManage: mayManage)
    {
        AtHome = true,
    };
}
