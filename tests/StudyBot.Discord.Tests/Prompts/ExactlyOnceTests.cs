using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Testing.Discord;

namespace StudyBot.Discord.Tests.Prompts;

/// <summary>The outbox's decisions with the real publisher, while two of five requests go wrong in every way there is.</summary>
public sealed class ExactlyOnceTests
{
    private static readonly OutboxRules s_rules = OutboxRules.Default with { Settling = Duration.FromSeconds(4), Retry = Duration.FromMilliseconds(50) };

    [Fact]
    public async Task Every_prompt_and_its_thread_arrive_once_whatever_befalls_the_requests()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { RouteLimitFactor = 50, LateBy = TimeSpan.FromSeconds(6) });
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddDiscord(new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiBaseUrl, PostTimeout = TimeSpan.FromSeconds(3) })
            .BuildServiceProvider();
        var publisher = services.GetRequiredService<IPromptPublisher>();
        discord.FailOften("*", "/messages", 0.4,
            [Fault.Cut, Fault.CutAfter, Fault.InternalError, Fault.InternalErrorAfter, Fault.BadGateway, Fault.Late, Fault.Twice, Fault.RateLimited, Fault.Forbidden], seed: 7);
        var channel = new ChannelId("discord", $"{new FakeGuild().Channels[0]}");
        var posts = Enumerable.Range(0, 12).Select(day => new PromptPost(
            new OccurrenceKey(new ScheduleId("k3v9x2qd"), new LocalDate(2026, 12, 1).PlusDays(day)), channel, PromptPlacement.Thread, $"Day {day}", Mention: null, ChatAnswer.Notice("Discuss."), Now())).ToArray();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var entries = await Task.WhenAll(posts.Select(p => CarryAsync(publisher, p, patience.Token)));
        Assert.All(entries, e => Assert.Equal(OutboxState.Done, e.State));
        Assert.Equal(posts.Select(p => p.Key.ToString()), discord.Prompts.Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.All(entries, e => Assert.Equal((e.Message, e.Thread), discord.Prompts.Where(p => p.Key == e.Key.ToString()).Select(p => ($"{p.Message}", $"{p.Thread}")).Single()));
        // It went wrong often enough to prove something.
        Assert.True(discord.Statistics.Counts.Where(c => c.Key.StartsWith("fault.", StringComparison.Ordinal)).Sum(c => c.Value) >= 10);
    }

    private static async Task<OutboxEntry> CarryAsync(IPromptPublisher publisher, PromptPost post, CancellationToken cancellationToken)
    {
        var entry = new OutboxEntry { Key = post.Key, Due = Now() };
        while (true)
        {
            entry = OutboxDecision.Settle(entry, needsThread: true);
            switch (OutboxDecision.Next(entry, needsThread: true, Now(), s_rules))
            {
                case OutboxAction.Send:
                    entry = OutboxDecision.Sent(entry, Now());
                    entry = OutboxDecision.After(entry, await publisher.PostAsync(post, cancellationToken), Now(), s_rules);
                    break;
                case OutboxAction.Search:
                    entry = OutboxDecision.After(entry, await publisher.FindAsync(post, cancellationToken), Now(), s_rules);
                    break;
                case OutboxAction.OpenThread:
                    entry = OutboxDecision.After(entry, await publisher.OpenThreadAsync(post, entry.Message!, cancellationToken), Now(), s_rules);
                    break;
                case OutboxAction.Tell:
                    entry = entry with { IsTold = true };
                    break;
                case OutboxAction.Wait wait:
                    await Task.Delay(Duration.Max(wait.Until - Now(), Duration.FromMilliseconds(1)).ToTimeSpan(), cancellationToken);
                    break;
                default:
                    return entry;
            }
        }
    }

    private static Instant Now() => TimeProvider.System.GetUtcNow().ToInstant();
}
