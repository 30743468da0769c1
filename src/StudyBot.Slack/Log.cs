using Microsoft.Extensions.Logging;

namespace StudyBot.Slack;

/// <summary>Numbers, methods and Slack's own words only: no message, no token, no address, no person.</summary>
internal static partial class Log
{
    [LoggerMessage(60, LogLevel.Information, "Line {Line}: connection {Number} is ready")]
    public static partial void Connected(ILogger logger, int line, int number);

    [LoggerMessage(61, LogLevel.Information, "Line {Line}: {Why}; the next connection in {Seconds:F1} s")]
    public static partial void Reconnecting(ILogger logger, int line, string why, double seconds);

    [LoggerMessage(62, LogLevel.Warning, "Slack: {Problem}; next try in {Seconds:F1} s")]
    public static partial void Unreachable(ILogger logger, string problem, double seconds);

    [LoggerMessage(63, LogLevel.Debug, "{Method}: {Error}; again in {Seconds:F1} s")]
    public static partial void CallRepeated(ILogger logger, string method, string error, double seconds);

    [LoggerMessage(70, LogLevel.Warning, "Too busy: {Count} deliveries put off with a kind reply")]
    public static partial void Shed(ILogger logger, long count);

    [LoggerMessage(71, LogLevel.Error, "{Kind}: the handler failed")]
    public static partial void HandlerFailed(ILogger logger, Handling.SlackDeliveryKind kind, Exception exception);

    [LoggerMessage(72, LogLevel.Warning, "{Kind}: acknowledged before the handler had decided what goes along")]
    public static partial void AcknowledgedLate(ILogger logger, Handling.SlackDeliveryKind kind);

    [LoggerMessage(73, LogLevel.Warning, "{Count} deliveries were still under way at the end")]
    public static partial void Abandoned(ILogger logger, int count);

    [LoggerMessage(74, LogLevel.Error, "The adapter's intake failed")]
    public static partial void IntakeFailed(ILogger logger, Exception exception);

    [LoggerMessage(80, LogLevel.Information, "Slack's requests are taken at {Path}")]
    public static partial void EndpointReady(ILogger logger, string path);
}
