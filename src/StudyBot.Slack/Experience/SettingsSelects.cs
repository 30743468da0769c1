using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Experience;

/// <summary>The selects under settings, for those who may change them.</summary>
internal static class SettingsSelects
{
    private const string Wide = $"These change it for the whole workspace. For one channel alone, there: {CommandAnswers.Root} settings where=channel answers=public";

    public static Outgoing Under(Outgoing outgoing, ChatDesk desk, Asker asker)
    {
        // They change what holds for all, so they show that and not what a channel has of its own.
        var wide = asker.OwnUse ? asker : asker with { Channel = null };
        return (asker.OwnUse || asker.MayManage) && desk.Settings.InForce(wide) is { } now
            ? outgoing with { Blocks = [.. outgoing.Blocks, SettingsRenderer.Selects(desk.Viewer, now, withAnswers: !asker.OwnUse), .. asker.OwnUse ? Array.Empty<JsonObject>() : [Block.Context(Wide)]] }
            : outgoing;
    }
}
