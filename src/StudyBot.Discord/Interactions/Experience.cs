using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Discord.Interactions;

/// <summary>Puts together what people meet of the bot, for one dispatcher.</summary>
internal sealed class Experience(
    IPassageViewer viewer, ISettingsStore settings, IFeedbackStore feedback, IPassageLinks links, IErasure erasure, DiscordOptions options, TimeProvider time, ILoggerFactory loggers)
{
    public IInteractionHandler For(ICommandDispatcher dispatcher) => new InteractionHandler(
        new ChatDesk(dispatcher, viewer, settings, feedback, links, erasure, time), new MemberLimits(options.MemberLimit), loggers.CreateLogger<InteractionHandler>());
}
