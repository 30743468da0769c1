using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Discord.Rest;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>More than is comfortable: for one member's neighbours, and at the end of the process.</summary>
public sealed class BusyWorkerTests
{
    [Fact]
    public async Task What_is_under_way_when_the_process_is_told_to_stop_is_answered()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var worker = await ReadyAsync(discord);
        // Each answer fails once on its way, so that all fifty wait to be sent again when the signal comes.
        discord.FailNext("POST", "/callback", 50, Fault.BadGateway);
        var asked = Enumerable.Range(0, 50).Select(_ => discord.CommandAsync(Ada, "when", "event", "bucharest summit")).ToArray();
        await AllHaveFailedOnceAsync(discord);
        Assert.Equal(0, await worker.StopAsync());
        Assert.All(await Task.WhenAll(asked), seen => Assert.Equal(AnswerStatus.Answered, seen.Status));
        Assert.Equal(1, discord.Statistics.Counts["end.LeftForGood"]);
        Assert.Empty(worker.Said);
        Assert.Empty(discord.Violations);

        static async Task AllHaveFailedOnceAsync(FakeDiscord discord)
        {
            while (discord.Statistics.Counts.GetValueOrDefault("fault.BadGateway") < 50)
                await Task.Delay(2);
        }
    }

    [Fact]
    public async Task A_member_s_flood_is_asked_to_wait_and_nobody_else_is()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var worker = await ReadyAsync(discord, new Dictionary<string, string> { ["Discord:MemberLimit"] = "5" });
        var flood = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => discord.CommandAsync(Ada, "when", "event", "bucharest summit")));
        Assert.All(flood, seen => Assert.Equal(AnswerStatus.Answered, seen.Status));
        Assert.Equal(5, flood.Count(seen => seen.Text.Contains("2008", StringComparison.Ordinal)));
        Assert.All(flood.Where(seen => !seen.Text.Contains("2008", StringComparison.Ordinal)), seen =>
        {
            Assert.Contains("please wait", seen.Text, StringComparison.Ordinal);
            Assert.True(seen.Messages[0].Ephemeral);
        });
        Assert.Contains("2008", (await discord.CommandAsync(Ben, "when", "event", "bucharest summit")).Text, StringComparison.Ordinal);
        // To complete what is typed is no use of the bot.
        Assert.NotEmpty((await discord.AutocompleteAsync(Ada, "explain", "term", "cond")).Choices);
        Assert.Empty(discord.Violations);
    }
}
