using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;

namespace StudyBot.Hosting;

internal static class HostingRegistration
{
    /// <summary>The process has this long to end once it is told to: below the 10 s after which container engines kill.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddStudyBot(this IServiceCollection services, Library library, TimeProvider time) => services
        .Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout)
        .Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true)
        .AddSingleton(time)
        .AddSingleton(library)
        .AddSingleton<ICommandDispatcher, CommandDispatcher>()
        .AddSingleton<IPassageViewer, PassageViewer>()
        .AddSingleton<RunOutcome>()
        .AddHostedService<ChatWorker>();
}
