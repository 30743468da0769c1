using Microsoft.Extensions.Logging;
using StudyBot.Slack.Handling;

namespace StudyBot.Slack.Experience;

/// <summary>Kinds and Slack's own words for errors: no text that anybody wrote, no token, no person.</summary>
internal static partial class ExperienceLog
{
    [LoggerMessage(200, LogLevel.Warning, "{What} was not delivered: {Error}")]
    public static partial void NotDelivered(ILogger logger, string what, string error);

    [LoggerMessage(201, LogLevel.Error, "A delivery of kind {Kind} failed")]
    public static partial void Failed(ILogger logger, SlackDeliveryKind kind, Exception exception);

    [LoggerMessage(202, LogLevel.Warning, "Who may manage is not known, so nobody may: {Method} says {Error}; it needs the scope {Scopes}")]
    public static partial void ManagersUnknown(ILogger logger, string method, string error, string scopes);
}
