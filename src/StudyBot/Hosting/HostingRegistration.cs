using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Timelines;

namespace StudyBot.Hosting;

internal static class HostingRegistration
{
    /// <summary>The process has this long to end once it is told to: below the 10 s after which container engines kill.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    /// <param name="drawing">Null where nobody looks at pictures.</param>
    public static IServiceCollection AddStudyBot(this IServiceCollection services, Library library, TimeProvider time, ITimelineDrawing? drawing = null) => services
        .Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout)
        .Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true)
        .AddSingleton(time)
        .AddSingleton(library)
        .AddSingleton<ICommandDispatcher>(new CommandDispatcher(library, drawing))
        .AddSingleton<IPassageViewer, PassageViewer>()
        .AddSingleton<RunOutcome>()
        .AddHostedService<ChatWorker>();
}
