using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Discord.Interactions;

/// <summary>Puts together what people meet of the bot, for one dispatcher.</summary>
internal sealed class Experience(
    IPassageViewer viewer, ISettingsStore settings, IFeedbackStore feedback, IPassageLinks links, IErasure erasure, DiscordOptions options, TimeProvider time, ILoggerFactory loggers)
{
    public IInteractionHandler For(ICommandDispatcher dispatcher)
    {
        var answers = new Answers(dispatcher, viewer, links);
        IOwnCommand[] own =
        [
            new ReadingsCommand(viewer, settings, answers), new SettingsCommand(viewer, settings, answers),
            new FeedbackCommand(viewer, feedback, answers), new PrivacyCommand(erasure),
        ];
        return new InteractionHandler(
            new CommandAnswers(dispatcher, answers, settings), new ButtonAnswers(answers, settings, feedback, links, time), new Autocomplete(dispatcher, viewer, settings),
            own, new MemberLimits(options.MemberLimit), loggers.CreateLogger<InteractionHandler>());
    }
}
