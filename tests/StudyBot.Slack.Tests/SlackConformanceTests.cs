using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Testing;
using StudyBot.Testing.Memory;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests;

/// <summary>What every adapter owes to people, on the fake Slack; everything that is sent has to please it.</summary>
public sealed class SlackConformanceTests : ChatAdapterConformance
{
    protected override IChatAdapterHarness CreateHarness() => new Harness();

    private sealed class Harness : IChatAdapterHarness, IChatAdapter
    {
        private readonly ConcurrentQueue<string> _lines = new();
        private readonly StringBuilder _seen = new();

        public IChatAdapter Adapter => this;

        public string Seen => _seen.ToString();

        public string Name => "slack";

        public void Send(string line) => _lines.Enqueue(line);

        public void End()
        {
            // Slack does not end; the person goes when all lines are said.
        }

        public async Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken)
        {
            await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { RateLimitFactor = 1_000 }, cancellationToken);
            var memory = new FakeMemory();
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
                .AddSingleton<IPassageViewer>(new FakeViewer())
                .AddSingleton<ISettingsStore>(memory).AddSingleton<IFeedbackStore>(memory).AddSingleton<IPassageLinks>(memory).AddSingleton<IErasure>(memory)
                .AddSlack(new SlackOptions { BotToken = slack.BotToken, AppToken = slack.AppToken, ApiBaseUrl = slack.ApiBaseUrl })
                .BuildServiceProvider();
            var adapter = services.GetRequiredService<IChatAdapter>();
            Assert.Equal(Name, adapter.Name);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var run = adapter.RunAsync(dispatcher, stop.Token);
            if (_lines.IsEmpty)
            {
                await run;
                return;
            }

            await slack.WaitForConnectionsAsync(2, TimeSpan.FromSeconds(20));
            while (_lines.TryDequeue(out var line))
            {
                var said = CommandRequest.Parse(line);
                var seen = await slack.CommandAsync(new Person(), said.Command, said.Argument, cancellationToken);
                Assert.Equal(AckStatus.Acked, seen.Status);
                _seen.Append(seen.Text).Append('\n');
            }

            await stop.CancelAsync();
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Assert.Empty(slack.Violations);
        }
    }
}
