using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Testing;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Memory;

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

    private sealed class Harness : IChatAdapterHarness, IChatAdapter
    {
        /// <summary>Discord's client takes no longer option.</summary>
        private const int LongestOption = 6000;

        private readonly ConcurrentQueue<string> _lines = new();
        private readonly StringBuilder _seen = new();

        public IChatAdapter Adapter => this;

        public string Seen => _seen.ToString();

        public string Name => "discord";

        public void Send(string line) => _lines.Enqueue(line);

        public void End()
        {
            // Discord does not end; the person goes when all lines are said.
        }

        public async Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken)
        {
            await using var discord = await FakeDiscord.StartAsync(cancellation: cancellationToken);
            var memory = new FakeMemory();
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
                .AddSingleton<IPassageViewer>(new FakeViewer())
                .AddSingleton<ISettingsStore>(memory).AddSingleton<IFeedbackStore>(memory).AddSingleton<IPassageLinks>(memory).AddSingleton<IErasure>(memory)
                .AddDiscord(new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiBaseUrl, GatewayUrl = discord.GatewayUrl })
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

            await discord.WaitForReadyAsync(TimeSpan.FromSeconds(20));
            while (discord.Commands().Count == 0)
                await Task.Delay(5, cancellationToken);
            while (_lines.TryDequeue(out var line))
                See(await SayAsync(discord, dispatcher, line, cancellationToken));
            await stop.CancelAsync();
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
        private void See(Seen seen)
        {
            Assert.Equal(AnswerStatus.Answered, seen.Status);
            foreach (var line in seen.Text.Split('\n'))
                _seen.Append(Escape().Replace(Frame().Replace(line, ""), "$1")).Append('\n');
        }
    }

    [GeneratedRegex("^(│ )?(> )?")]
    private static partial Regex Frame();

    [GeneratedRegex(@"\\([^0-9A-Za-z\s])")]
    private static partial Regex Escape();
}
