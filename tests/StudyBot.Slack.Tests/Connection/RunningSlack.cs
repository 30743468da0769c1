using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Intake;
using StudyBot.Slack.Web;
using StudyBot.Testing;
using StudyBot.Testing.Slack;

namespace StudyBot.Slack.Tests.Connection;

/// <summary>The adapter against the fake, with a handler of the test's own.</summary>
internal sealed class RunningSlack : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly LogLines _log = new();

    private RunningSlack(FakeSlack fake, Func<ISlackApi, ISlackHandler> handlerFor, Func<SlackOptions, SlackOptions> settings)
    {
        var options = settings(new SlackOptions
        {
            BotToken = fake.BotToken,
            AppToken = fake.AppToken,
            SigningSecret = fake.SigningSecret,
            ApiBaseUrl = fake.ApiBaseUrl,
            PingInterval = TimeSpan.FromMilliseconds(500),
        });
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log))
            .AddSlack(options)
            .AddSingleton<Func<ICommandDispatcher, SlackIdentity, ISlackHandler>>(provider => (_, identity) =>
            {
                Identity = identity;
                return handlerFor(provider.GetRequiredService<ISlackApi>());
            })
            .BuildServiceProvider();
        Run = _services.GetRequiredService<IChatAdapter>().RunAsync(new FakeDispatcher(SampleReplies.Echo), _stop.Token);
    }

    public Task Run { get; }

    public SlackIdentity? Identity { get; private set; }

    public string Log => _log.Text;

    public DeliveryIntake Intake => _services.GetRequiredService<DeliveryIntake>();

    public ISlackApi Api => _services.GetRequiredService<ISlackApi>();

    public IWebhookEndpoint Webhook => _services.GetRequiredService<IWebhookEndpoint>();

    public static RunningSlack Start(FakeSlack fake, Func<ISlackApi, ISlackHandler> handlerFor, Func<SlackOptions, SlackOptions>? settings = null) => new(fake, handlerFor, settings ?? (o => o));

    public static RunningSlack Start(FakeSlack fake, Func<SlackOptions, SlackOptions>? settings = null) => Start(fake, api => ScriptedHandler.Answering(api), settings);

    /// <summary>With both of its sockets.</summary>
    public static async Task<RunningSlack> ReadyAsync(FakeSlack fake, Func<ISlackApi, ISlackHandler>? handlerFor = null, Func<SlackOptions, SlackOptions>? settings = null)
    {
        var bot = handlerFor is null ? Start(fake, settings) : Start(fake, handlerFor, settings);
        await fake.WaitForConnectionsAsync(2, Patience);
        await bot.UntilAsync(() => bot.Log.Split('\n').Count(l => l.Contains("is ready", StringComparison.Ordinal)) == 2);
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

    public async Task<AdapterFailedException> FailsAsync() => await Assert.ThrowsAsync<AdapterFailedException>(() => Run.WaitAsync(Patience));

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
