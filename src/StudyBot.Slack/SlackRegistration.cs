using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Platforms;
using StudyBot.Slack.Experience;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Http;
using StudyBot.Slack.Intake;
using StudyBot.Slack.Prompts;
using StudyBot.Slack.Sockets;
using StudyBot.Slack.Web;

namespace StudyBot.Slack;

public static class SlackRegistration
{
    /// <summary>The adapter, and in HTTP mode the endpoint. Wants a <see cref="TimeProvider"/>, logging and what the core offers.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton<ISlackApi>(provider => Api(options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()))
            .AddSingleton<SlackExperience>()
            .AddSingleton<Func<ICommandDispatcher, SlackIdentity, ISlackHandler>>(provider => provider.GetRequiredService<SlackExperience>().For)
            .AddSingleton<DeliveryIntake>()
            .AddSingleton<SlackSignIn>()
            .AddSingleton<SocketPair>()
            .AddSingleton<SlackWebhook>()
            .AddSingleton<IPromptPublisher, SlackPromptPublisher>()
            .AddSingleton<IChatAdapter, SlackAdapter>();
        if (options.Mode == SlackMode.Http)
            services.AddSingleton<IWebhookEndpoint>(provider => provider.GetRequiredService<SlackWebhook>());
        return services;
    }

    internal static SlackApi Api(SlackOptions options, TimeProvider time, ILoggerFactory loggers) =>
        new(PlatformHttp.Create(options.ApiBaseUrl, $"StudyBot/{typeof(SlackApi).Assembly.GetName().Version!.ToString(3)}"), options, time, loggers.CreateLogger<SlackApi>());
}
