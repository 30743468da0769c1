using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Experience;

/// <summary>Puts together what people meet of the bot.</summary>
internal sealed class SlackExperience(
    IPassageViewer viewer, ISettingsStore settings, IFeedbackStore feedback, IPassageLinks links, IErasure erasure, SlackOptions options, ISlackApi api, TimeProvider time, ILoggerFactory loggers)
{
    /// <param name="botUserId">The bot's own: its mentions are addresses, and it is not answered.</param>
    /// <param name="teamId">The one workspace.</param>
    public ISlackHandler For(ICommandDispatcher dispatcher, string botUserId, string teamId)
    {
        var logger = loggers.CreateLogger<SlackHandler>();
        var desk = new ChatDesk(dispatcher, viewer, settings, feedback, links, erasure, time, CommandAnswers.Root + " ");
        return new SlackHandler(desk, new Managers(api, options, time, logger), new Replies(api, time, logger), new Askers(teamId), new MemberLimits(options.MemberLimit), botUserId, logger);
    }
}
