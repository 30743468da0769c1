using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Discord.Interactions;

/// <summary>Puts together what people meet of the bot, for one dispatcher.</summary>
/// <param name="prompts">Null where nobody posts any: then there is no <c>/prompt</c>.</param>
internal sealed class Experience(
    IPassageViewer viewer, ISettingsStore settings, IFeedbackStore feedback, IPassageLinks links, IErasure erasure, DiscordOptions options, TimeProvider time, ILoggerFactory loggers,
    IPromptDesk? prompts = null)
{
    public IInteractionHandler For(ICommandDispatcher dispatcher) => new InteractionHandler(
        new ChatDesk(dispatcher, viewer, settings, feedback, links, erasure, time), prompts is null ? null : new PromptAnswers(prompts, viewer),
        new MemberLimits(options.MemberLimit), loggers.CreateLogger<InteractionHandler>());
}
