using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using StudyBot.Testing.Discord;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

public sealed class RegistrationTests
{
    private static readonly ulong s_guild = new FakeGuild().Id;

    [Fact]
    public async Task One_server_alone_gets_the_commands_in_every_language_and_again_only_where_they_differ()
    {
        // Processes in turn identify sooner after each other than one may.
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { IdentifyInterval = TimeSpan.Zero });
        var settings = new Dictionary<string, string> { ["Discord:GuildId"] = s_guild.ToString(CultureInfo.InvariantCulture) };
        using var http = Bot(discord);
        var list = $"applications/1000000000000000001/guilds/{s_guild}/commands";

        await StartAndStopAsync();
        Assert.Empty(discord.Commands());
        Assert.NotEmpty(discord.Commands(s_guild));
        Assert.Equal(1, Writes());

        await StartAndStopAsync();
        Assert.Equal(1, Writes());

        using var listed = JsonDocument.Parse(await http.GetStringAsync($"{list}?with_localizations=true"));
        var when = listed.RootElement.EnumerateArray().First(c => c.GetProperty("name").GetString() == "when");
        foreach (var locale in new[] { "it", "fr", "de", "es-ES" })
            Assert.NotEqual(when.GetProperty("description").GetString(), when.GetProperty("description_localizations").GetProperty(locale).GetString());

        using var gone = await http.DeleteAsync($"{list}/{when.GetProperty("id").GetString()}");
        Assert.DoesNotContain(discord.Commands(s_guild), c => (string?)c["name"] == "when");
        await StartAndStopAsync();
        Assert.Equal(2, Writes());
        Assert.Contains(discord.Commands(s_guild), c => (string?)c["name"] == "when");
        Assert.Empty(discord.Violations);

        async Task StartAndStopAsync()
        {
            await using var worker = await ReadyAsync(discord, settings);
            Assert.Equal(0, await worker.StopAsync());
        }

        long Writes() => discord.Statistics.Counts.Where(c => c.Key.StartsWith("PUT /", StringComparison.Ordinal) && c.Key.EndsWith("/commands", StringComparison.Ordinal)).Sum(c => c.Value);
    }

    [Fact]
    public async Task A_server_needs_no_copies_of_commands_that_stand_everywhere()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { IdentifyInterval = TimeSpan.Zero });
        var inGuild = new Dictionary<string, string> { ["Discord:GuildId"] = s_guild.ToString(CultureInfo.InvariantCulture) };
        foreach (var (settings, everywhere, there) in new[] { (inGuild, false, true), (null, true, true), (inGuild, true, false) })
        {
            await using var worker = await ReadyAsync(discord, settings);
            Assert.Equal(0, await worker.StopAsync());
            Assert.Equal((everywhere, there), (discord.Commands().Count > 0, discord.Commands(s_guild).Count > 0));
        }

        // As an older build left them.
        using var http = Bot(discord);
        using var gone = await http.DeleteAsync($"applications/1000000000000000001/commands/{(string?)discord.Commands()[0]["id"]}");
        await using var warning = await ReadyAsync(discord, inGuild);
        Assert.NotEmpty(discord.Commands(s_guild));
        Assert.Contains(warning.Log, l => l.Contains("see them twice", StringComparison.Ordinal));
        Assert.Empty(discord.Violations);
    }

    private static HttpClient Bot(FakeDiscord discord)
    {
        var http = new HttpClient { BaseAddress = new Uri(discord.ApiBaseUrl + "/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Token);
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        return http;
    }
}
