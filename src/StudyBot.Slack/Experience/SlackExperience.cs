using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Experience;

/// <summary>Puts together what people meet of the bot.</summary>
internal sealed class SlackExperience(
    IPassageViewer viewer, ISettingsStore settings, IFeedbackStore feedback, IPassageLinks links, IErasure erasure, SlackOptions options, ISlackApi api, TimeProvider time, ILoggerFactory loggers, IPromptDesk? prompts = null)
{
    /// <summary>Of a button's value, in characters (docs.slack.dev/reference/block-kit/block-elements/button-element).</summary>
    private const int LongestCode = 2_000;

    public ISlackHandler For(ICommandDispatcher dispatcher, SlackIdentity identity)
    {
        var logger = loggers.CreateLogger<SlackHandler>();
        var desk = new ChatDesk(dispatcher, viewer, settings, feedback, links, erasure, time, CommandAnswers.Root + " ", LongestCode);
        var (managers, turns, replies, askers) = (new Managers(api, options, time, logger), new Turns(), new Replies(api, time, logger), new Askers(identity.TeamId));
        var conversation = prompts is null ? null : new PromptConversation(prompts, viewer, api, managers, turns, replies, askers, identity.BotUserId);
        var homes = new Homes(desk, managers, turns, replies, askers, conversation, identity.BotUserId, time, logger);
        return new SlackHandler(desk, managers, turns, replies, askers, homes, new MemberLimits(options.MemberLimit), conversation, identity.BotUserId, logger);
    }
}
