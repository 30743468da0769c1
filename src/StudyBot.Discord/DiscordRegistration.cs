using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Http;
using StudyBot.Discord.Intake;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Prompts;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord;

public static class DiscordRegistration
{
    /// <summary>The adapter, and in HTTP mode the endpoint. Wants a <see cref="TimeProvider"/>, logging and what the core offers.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton(provider => new RestClient(RestClient.CreateHttp(options.ApiBaseUrl), options, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<DiscordApi>()
            .AddSingleton<CommandRegistration>()
            .AddSingleton<InteractionIntake>()
            .AddSingleton<ShardSet>()
            .AddSingleton<DiscordWebhook>()
            .AddSingleton<Func<ICommandDispatcher, IInteractionHandler>>(provider => provider.GetRequiredService<Experience>().For)
            .AddSingleton<Experience>()
            .AddSingleton<Func<ICommandDispatcher, JsonArray>>(provider => dispatcher => Commands(dispatcher, provider.GetService<IPromptDesk>() is not null))
            .AddSingleton<IPromptPublisher, DiscordPromptPublisher>()
            .AddSingleton<IChatAdapter, DiscordAdapter>();
        if (options.Mode == DiscordMode.Http)
            services.AddSingleton<IWebhookEndpoint>(provider => provider.GetRequiredService<DiscordWebhook>());
        return services;
    }

    /// <summary>The commands as Discord should have them.</summary>
    /// <param name="withPrompts">Prompts are posted, so there is <c>/prompt</c>.</param>
    internal static JsonArray Commands(ICommandDispatcher dispatcher, bool withPrompts = false) => CommandSet.Build(dispatcher.Commands, withPrompts);
}
