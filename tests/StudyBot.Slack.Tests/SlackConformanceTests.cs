using StudyBot.Core.Chat;
using StudyBot.Testing;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests;

/// <summary>What every adapter owes to people, on the fake Slack; everything that is sent has to please it.</summary>
public sealed class SlackConformanceTests : ChatAdapterConformance
{
    protected override IChatAdapterHarness CreateHarness() => new Harness();

    private sealed class Harness() : PlatformHarness("slack")
    {
        public override async Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken)
        {
            await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { RateLimitFactor = 1_000 }, cancellationToken);
            await ServeAsync(
                services => services.AddSlack(new SlackOptions { BotToken = slack.BotToken, AppToken = slack.AppToken, ApiBaseUrl = slack.ApiBaseUrl }),
                dispatcher,
                () => slack.WaitForConnectionsAsync(2, TimeSpan.FromSeconds(20)),
                line => SayAsync(slack, CommandRequest.Parse(line), cancellationToken),
                cancellationToken);
            Assert.Empty(slack.Violations);
        }

        private static async Task<string> SayAsync(FakeSlack slack, CommandRequest said, CancellationToken cancellationToken)
        {
            var seen = await slack.CommandAsync(new Person(), said.Command, said.Argument, cancellationToken);
            Assert.Equal(AckStatus.Acked, seen.Status);
            return seen.Text;
        }
    }
}
