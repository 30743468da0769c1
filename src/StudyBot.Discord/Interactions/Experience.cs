using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Discord.Registration;

namespace StudyBot.Discord.Interactions;

/// <summary>What people meet of the bot, put together for one dispatcher: the commands to register and the handler that answers.</summary>
internal sealed record Experience(CommandSet Commands, IInteractionHandler Handler)
{
    public static Experience Of(
        ICommandDispatcher dispatcher, IPassageViewer viewer, ISettingsStore settings, IFeedbackStore feedback, IPassageLinks links, IErasure erasure,
        DiscordOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        var answers = new Answers(dispatcher, viewer, links);
        IOwnCommand[] own =
        [
            new ReadingsCommand(viewer, settings, answers), new SettingsCommand(viewer, settings, answers),
            new FeedbackCommand(viewer, feedback, answers), new PrivacyCommand(erasure),
        ];
        return new Experience(new CommandSet(dispatcher, own), new InteractionHandler(
            new CommandAnswers(dispatcher, answers, settings), new ButtonAnswers(answers, settings, feedback, links, time), new Autocomplete(dispatcher, viewer, settings),
            own, new MemberLimits(options.MemberLimit), loggers.CreateLogger<InteractionHandler>()));
    }
}
