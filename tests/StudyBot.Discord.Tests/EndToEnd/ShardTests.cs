using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

public sealed class ShardTests
{
    // A guild's shard is (id >> 22) % shards (Discord, "Sharding"): three in a row are on three shards.
    private static readonly FakeGuild[] s_guilds = [.. Enumerable.Range(0, 3).Select(i => new FakeGuild
    {
        Id = 200_000_000_000_000_001 + ((ulong)i << 22),
        Channels = [300_000_000_000_000_001 + ((ulong)i << 22)],
    })];

    [Theory]
    [InlineData("3", 3)]
    // One at a time: the fake counts it as a violation where two identify within its five seconds.
    [InlineData("", 1)]
    public async Task Servers_of_every_shard_are_answered(string shards, int concurrency)
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Shards = 3, Guilds = s_guilds, IdentifyConcurrency = concurrency });
        await using var worker = await ReadyAsync(discord, new Dictionary<string, string> { ["Discord:Shards"] = shards });
        foreach (var guild in s_guilds)
            Assert.Contains("2008", (await discord.CommandAsync(Ada with { GuildId = guild.Id, ChannelId = guild.Channels[0] }, "when", "event", "bucharest summit")).Text, StringComparison.Ordinal);
        Assert.Contains("2008", (await discord.CommandAsync(Person.InDirectMessage(), "when", "event", "bucharest summit")).Text, StringComparison.Ordinal);
        Assert.Equal(3, discord.Statistics.Counts["identify"]);
        Assert.Empty(discord.Violations);
        Assert.Equal(0, await worker.StopAsync());
    }

    [Fact]
    public async Task Where_the_session_starts_of_the_day_are_used_up_it_waits_and_says_so()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { IdentifyLimit = 1, IdentifyReset = TimeSpan.FromSeconds(8), IdentifyInterval = TimeSpan.Zero });
        await using var worker = await ReadyAsync(discord);
        // Ends the session: what follows must identify.
        await discord.CloseAllAsync(4009);
        await worker.WaitForAsync("session starts of the day are used");
        await discord.WaitForReadyAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(AnswerStatus.Answered, (await discord.CommandAsync(Ada, "help")).Status);
        Assert.Equal(2, discord.Statistics.Counts["identify"]);
        Assert.Empty(discord.Violations);
    }
}
