using System.Collections.Concurrent;
using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Slack.Tests.Experience;
using StudyBot.Testing;
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
            await using var app = await SlackApp.StartAsync(dispatcher, cancellation: cancellationToken);
            if (_lines.IsEmpty)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            while (_lines.TryDequeue(out var line))
            {
                var said = CommandRequest.Parse(line);
                var seen = await app.Slack.CommandAsync(SlackApp.Ada, said.Command, said.Argument, cancellationToken);
                Assert.Equal(AckStatus.Acked, seen.Status);
                _seen.Append(seen.Text).Append('\n');
            }
            await app.FinishAsync();
        }
    }
}
