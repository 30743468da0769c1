using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Intake;
using StudyBot.Discord.Interactions;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Discord.Tests.Connection;

/// <summary>The adapter against the fake, with a handler of the test's own.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly LogLines _log;

    private RunningBot(FakeDiscord fake, IInteractionHandler handler, Func<DiscordOptions, DiscordOptions> settings)
    {
        Fake = fake;
        _log = new LogLines();
        var options = settings(new DiscordOptions { Token = fake.Token, ApiBaseUrl = fake.ApiBaseUrl });
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log))
            .AddDiscord(options)
            .AddSingleton<Func<ICommandDispatcher, IInteractionHandler>>(_ => handler)
            .AddSingleton<Func<ICommandDispatcher, JsonArray>>(_ => [new JsonObject { ["name"] = "ping", ["description"] = "Answers." }])
            .BuildServiceProvider();
        Adapter = _services.GetRequiredService<IChatAdapter>();
        Run = Adapter.RunAsync(new FakeDispatcher(SampleReplies.Echo), _stop.Token);
    }

    public FakeDiscord Fake { get; }

    public IChatAdapter Adapter { get; }

    public Task Run { get; }

    public string Log => _log.Text;

    public InteractionIntake Intake => _services.GetRequiredService<InteractionIntake>();

    public IWebhookEndpoint Webhook => _services.GetRequiredService<IWebhookEndpoint>();

    public static RunningBot Start(FakeDiscord fake, IInteractionHandler handler, Func<DiscordOptions, DiscordOptions>? settings = null) =>
        new(fake, handler, settings ?? (o => o));

    /// <summary>Connected, with the command registered.</summary>
    public static async Task<RunningBot> ReadyAsync(FakeDiscord fake, IInteractionHandler handler, Func<DiscordOptions, DiscordOptions>? settings = null)
    {
        var bot = Start(fake, handler, settings);
        await fake.WaitForReadyAsync(Patience);
        await bot.UntilAsync(() => fake.Commands().Count + fake.Commands(new FakeGuild().Id).Count > 0);
        return bot;
    }

    public async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
        {
            if (Run.IsFaulted)
                await Run;
            await Task.Delay(5, limit.Token);
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        _stop.Dispose();
    }
}
