using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using StudyBot.Testing;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Discord.Tests;

/// <summary>What every adapter owes to people, on the fake Discord; everything that is sent has to please it.</summary>
public sealed partial class DiscordConformanceTests : ChatAdapterConformance
{
    protected override IChatAdapterHarness CreateHarness() => new Harness();

    [Fact]
    public async Task A_picture_arrives_shown_in_place_with_its_alternative_text()
    {
        var harness = new Harness();
        harness.Send("/explain x");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await harness.Adapter.RunAsync(new FakeDispatcher(r => SampleReplies.Full(r) with { Picture = new Picture("timeline.png", "image/png", [137, 80, 78, 71], "Three events from 1991 to 2014.") }), patience.Token);
        Assert.Contains("Three events from 1991 to 2014.", harness.Seen, StringComparison.Ordinal);
        Assert.Contains("timeline.png", harness.Seen, StringComparison.Ordinal);
    }

    private sealed class Harness() : PlatformHarness("discord")
    {
        /// <summary>Discord's client takes no longer option.</summary>
        private const int LongestOption = 6000;

        public override async Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken)
        {
            await using var discord = await FakeDiscord.StartAsync(cancellation: cancellationToken);
            await ServeAsync(
                services => services.AddDiscord(new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiBaseUrl, GatewayUrl = discord.GatewayUrl }),
                dispatcher,
                async () =>
                {
                    await discord.WaitForReadyAsync(TimeSpan.FromSeconds(20));
                    while (discord.Commands().Count == 0)
                        await Task.Delay(5, cancellationToken);
                },
                async line => See(await SayAsync(discord, dispatcher, line, cancellationToken)),
                cancellationToken);
            Assert.Empty(discord.Violations);
        }

        private static Task<Seen> SayAsync(FakeDiscord discord, ICommandDispatcher dispatcher, string line, CancellationToken cancellationToken)
        {
            var said = CommandRequest.Parse(line);
            var argument = said.Argument.Length > LongestOption ? said.Argument[..LongestOption] : said.Argument;
            return dispatcher.Commands.First(c => c.Name == said.Command).Argument is { } option
                ? discord.CommandAsync(new Person(), said.Command[1..], option.ToLowerInvariant(), argument, cancellationToken)
                : discord.CommandAsync(new Person(), said.Command[1..], cancellation: cancellationToken);
        }

        // As the client shows it: the frame of the container and of the quotation gone, escapes taken away.
        private static string See(Seen seen)
        {
            Assert.Equal(AnswerStatus.Answered, seen.Status);
            return string.Join('\n', seen.Text.Split('\n').Select(line => Escape().Replace(Frame().Replace(line, ""), "$1")));
        }
    }

    [GeneratedRegex("^(│ )?(> )?")]
    private static partial Regex Frame();

    [GeneratedRegex(@"\\([^0-9A-Za-z\s])")]
    private static partial Regex Escape();
}
