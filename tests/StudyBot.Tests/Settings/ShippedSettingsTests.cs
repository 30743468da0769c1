using System.Reflection;
using StudyBot.Discord;
using StudyBot.Settings;
using StudyBot.Slack;

namespace StudyBot.Tests.Settings;

public sealed class ShippedSettingsTests
{
    private static readonly string Path = System.IO.Path.Combine(BuiltProgram.Root, HomeFolder.SettingsFile);

    [Fact]
    public void The_shipped_file_loads()
    {
        Assert.True(StudyBotSettings.TryLoad(new SettingsSources(Path, null, new Dictionary<string, string>()), out var settings, out var problem), problem?.Line);
        Assert.Equal("tavani-2019", settings.Readings.Default?.Value);
        Assert.Equal("data", settings.Storage.Folder);
        Assert.Equal([Path], settings.Sources);
    }

    [Fact]
    public void The_shipped_file_names_every_option_and_so_does_the_list_of_known_settings()
    {
        var shipped = new Dictionary<string, string>(StringComparer.Ordinal);
        Assert.Null(SettingsJson.Read(Path, File.ReadAllBytes(Path), shipped));
        string[] options =
        [
            .. Keys<ReadingsOptions>(ReadingsOptions.Section), .. Keys<StorageOptions>(StorageOptions.Section), .. Keys<WebOptions>(WebOptions.Section), .. Keys<DiscordOptions>(DiscordOptions.Section),
            .. Keys<SlackOptions>(SlackOptions.Section), .. Keys<PromptOptions>(PromptOptions.Section),
        ];
        Assert.Equal(23, options.Length);
        Assert.All(options, o => Assert.Contains(o, shipped.Keys));
        Assert.All(options, o => Assert.Contains(o, KnownSettings.Keys));
    }

    [Fact]
    public void The_shipped_values_of_Discord_are_the_defaults()
    {
        Assert.True(StudyBotSettings.TryLoad(new SettingsSources(Path, null, new Dictionary<string, string> { ["STUDYBOT_Discord__Token"] = "t" }), out var settings, out _));
        Assert.Null(DiscordOptions.TryRead(settings.Values, out var options));
        Assert.Equal(new DiscordOptions { Token = "t" }, options);
        Assert.Equal(new WebOptions(), settings.Web);
        Assert.Equal(new PromptOptions(), settings.Prompts);
    }

    [Fact]
    public void The_shipped_values_of_Slack_are_the_defaults()
    {
        var environment = new Dictionary<string, string> { ["STUDYBOT_Slack__BotToken"] = "xoxb-b", ["STUDYBOT_Slack__AppToken"] = "xapp-a" };
        Assert.True(StudyBotSettings.TryLoad(new SettingsSources(Path, null, environment), out var settings, out _));
        Assert.Null(SlackOptions.TryRead(settings.Values, out var options));
        Assert.Equal(new SlackOptions { BotToken = "xoxb-b", AppToken = "xapp-a" }, options);
    }

    [Fact]
    public void Later_sources_win_and_variables_are_named_without_their_values()
    {
        var secrets = System.IO.Path.GetTempFileName();
        try
        {
            File.WriteAllText(secrets, """{ "Readings:Folder": "from-secrets", "readings:default": "from-secrets" }""");
            var environment = new Dictionary<string, string> { ["STUDYBOT_READINGS__DEFAULT"] = "from-variable", ["STUDYBOT_HOME"] = "/x" };
            Assert.True(StudyBotSettings.TryLoad(new SettingsSources(Path, secrets, environment), out var settings, out _));
            Assert.Equal(("from-secrets", "from-variable"), (settings.Readings.Folder, settings.Readings.Default?.Value));
            Assert.Equal([Path, secrets, "STUDYBOT_READINGS__DEFAULT"], settings.Sources);
        }
        finally
        {
            File.Delete(secrets);
        }
    }

    private static IEnumerable<string> Keys<T>(string section) =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(p => $"{section}:{p.Name}");
}
