using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Processes;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary><c>/prompt</c> where one is in a thread, which is no channel to Discord and none to open another thread in.</summary>
public sealed class ThreadTests
{
    private static readonly FakeGuild s_guild = new();

    [Fact]
    public async Task In_a_forums_post_and_under_a_prompt_one_posted_at_once_comes_into_the_thread()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var worker = await ReadyAsync(discord);
        var post = await ForumPostAsync(discord);
        await PostedIntoAsync(discord, worker, post);

        await discord.CommandAsync(Teacher, "prompt now");
        var under = await WaitForAsync(discord, p => p.Channel == s_guild.Channels[0] && p.Thread is not null);
        await PostedIntoAsync(discord, worker, under.Thread!.Value);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task A_schedule_made_in_a_thread_posts_there_and_says_so()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var worker = await ReadyAsync(discord);
        var inThread = Teacher with { ChannelId = await ForumPostAsync(discord) };
        var given = new Dictionary<string, string> { ["time"] = "09:00", ["zone"] = "Europe/Rome" };
        Assert.Contains("answers in the channel", (await discord.CommandAsync(inThread, "prompt schedule", given)).Text, StringComparison.Ordinal);
        Assert.Contains("This is a thread itself", (await discord.CommandAsync(inThread, "prompt schedule", new Dictionary<string, string>(given) { ["answers"] = "thread" })).Text, StringComparison.Ordinal);
        Assert.Empty(discord.Violations);
    }

    private static async Task PostedIntoAsync(FakeDiscord discord, WorkerProcess worker, ulong thread)
    {
        var inThread = Teacher with { ChannelId = thread };
        var before = discord.Prompts.Count;
        Assert.Contains("on its way into this thread", (await discord.CommandAsync(inThread, "prompt now")).Text, StringComparison.Ordinal);
        var posted = await WaitForAsync(discord, p => discord.Prompts.Count > before && p.Key == discord.Prompts.MaxBy(m => m.Message)!.Key);
        Assert.Null(posted.Thread);
        Assert.True(discord.Look(inThread).Any(m => m.Id == posted.Message), string.Join('\n', worker.Log));
        Assert.Equal(before + 1, discord.Prompts.Count);
    }

    private static async Task<PostedPrompt> WaitForAsync(FakeDiscord discord, Func<PostedPrompt, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (discord.Prompts.LastOrDefault(wanted) is { } found)
                return found;
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<ulong> ForumPostAsync(FakeDiscord discord)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddDiscord(new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiBaseUrl })
            .BuildServiceProvider();
        var key = new OccurrenceKey(new ScheduleId("k3v9x2qd"), new LocalDate(2026, 12, 1));
        var post = new PromptPost(key, new ChannelId("discord", $"{s_guild.Forums[0]}"), PromptPlacement.Forum, "On conditionality", null, ChatAnswer.Notice("Why?"), TimeProvider.System.GetUtcNow().ToInstant());
        return ulong.Parse(Assert.IsType<PostOutcome.Posted>(await services.GetRequiredService<IPromptPublisher>().PostAsync(post, default)).Thread!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
