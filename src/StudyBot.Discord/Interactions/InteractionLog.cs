using Microsoft.Extensions.Logging;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>Kinds and numbers only: no text that anybody wrote, no token, no person.</summary>
internal static partial class InteractionLog
{
    [LoggerMessage(100, LogLevel.Warning, "A response was not delivered: {Problem}")]
    public static partial void NotDelivered(ILogger logger, string problem);

    [LoggerMessage(101, LogLevel.Error, "An interaction of type {Type} failed")]
    public static partial void Failed(ILogger logger, InteractionType type, Exception exception);
}
