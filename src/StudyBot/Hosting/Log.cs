using Microsoft.Extensions.Logging;

namespace StudyBot.Hosting;

/// <summary>Names and numbers only: no message, no token, no person.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Readings} readings indexed, {Failed} failed")]
    public static partial void LibraryReady(ILogger logger, int readings, int failed);

    [LoggerMessage(2, LogLevel.Information, "Adapter {Adapter} started")]
    public static partial void Started(ILogger logger, string adapter);

    [LoggerMessage(3, LogLevel.Information, "Adapter {Adapter} ended")]
    public static partial void Ended(ILogger logger, string adapter);

    [LoggerMessage(4, LogLevel.Critical, "Adapter {Adapter} crashed")]
    public static partial void Crashed(ILogger logger, string adapter, Exception exception);

    [LoggerMessage(7, LogLevel.Critical, "{Adapter}: {Problem} (the other platforms are served on; a restart tries this one again)")]
    public static partial void Failed(ILogger logger, string adapter, string problem);

    [LoggerMessage(6, LogLevel.Error, "The memory does not work: {Problem}")]
    public static partial void MemoryFailed(ILogger logger, string problem);

    [LoggerMessage(8, LogLevel.Error, "The names of reading {Reading} could not be worked out; what needs them fails, the rest is answered without")]
    public static partial void NamesFailed(ILogger logger, string reading, Exception exception);

    [LoggerMessage(5, LogLevel.Information, "Web server listens at {Address}")]
    public static partial void Listening(ILogger logger, string address);
}
