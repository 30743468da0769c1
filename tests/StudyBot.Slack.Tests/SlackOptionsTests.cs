namespace StudyBot.Slack.Tests;

public sealed class SlackOptionsTests
{
    [Fact]
    public void Without_a_token_or_secret_Slack_is_not_wanted()
    {
        Assert.Null(SlackOptions.TryRead(Values(("Slack:Mode", "http"), ("Slack:BotToken", " ")), out var options));
        Assert.Null(options);
    }

    [Fact]
    public void A_wrong_value_is_told_before_there_is_a_token() =>
        Assert.StartsWith("Slack:Mode: ", SlackOptions.TryRead(Values(("Slack:Mode", "pigeon")), out _), StringComparison.Ordinal);

    [Fact]
    public void Empty_values_are_the_defaults()
    {
        Assert.Null(SlackOptions.TryRead(Values(("Slack:BotToken", " xoxb-b "), ("Slack:AppToken", "xapp-a"), ("Slack:SigningSecret", ""), ("Slack:Mode", ""), ("Slack:ManagerGroup", "")), out var options));
        Assert.Equal(new SlackOptions { BotToken = "xoxb-b", AppToken = "xapp-a" }, options);
    }

    [Fact]
    public void Every_value_is_read()
    {
        Assert.Null(SlackOptions.TryRead(Values(("Slack:BotToken", "xoxb-b"), ("Slack:SigningSecret", "s"), ("Slack:Mode", "http"), ("Slack:ManagerGroup", "S0TEACHERS"),
            ("Slack:MemberLimit", "5"), ("Slack:ApiBaseUrl", "http://127.0.0.1:5/api/")), out var options));
        Assert.Equal(new SlackOptions
        {
            BotToken = "xoxb-b",
            SigningSecret = "s",
            Mode = SlackMode.Http,
            ManagerGroup = "S0TEACHERS",
            MemberLimit = 5,
            ApiBaseUrl = new Uri("http://127.0.0.1:5/api/"),
        }, options);
    }

    [Theory]
    [InlineData("AppToken", "xapp-hush")]
    [InlineData("SigningSecret", "hush")]
    public void Without_the_bot_s_token_the_rest_is_no_use(string name, string value)
    {
        var line = SlackOptions.TryRead(Values(($"Slack:{name}", value)), out var options);
        Assert.Null(options);
        Assert.StartsWith($"Slack:BotToken: is missing, though Slack:{name} is set", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BotToken", "xapp-hush", "belongs into Slack:AppToken")]
    [InlineData("BotToken", "xoxp-hush", "must begin with xoxb-")]
    [InlineData("BotToken", "xoxb-hush hush", "copy it")]
    [InlineData("AppToken", "xoxb-hush", "belongs into Slack:BotToken")]
    [InlineData("AppToken", "hush", "connections:write")]
    [InlineData("AppToken", "", "Slack:Mode=Socket needs")]
    [InlineData("SigningSecret", "hush hush", "Signing Secret")]
    [InlineData("Mode", "gateway", "use Socket or Http")]
    [InlineData("ManagerGroup", "teachers", "user group's id")]
    [InlineData("MemberLimit", "0", "from 1 to 600")]
    [InlineData("ApiBaseUrl", "http://example.com", "absolute https")]
    public void A_wrong_value_is_one_line_with_its_remedy_and_never_the_secret(string name, string value, string remedy)
    {
        var line = SlackOptions.TryRead(Values(("Slack:BotToken", "xoxb-b"), ("Slack:AppToken", "xapp-a"), ($"Slack:{name}", value)), out var options);
        Assert.Null(options);
        Assert.StartsWith($"Slack:{name}: ", line, StringComparison.Ordinal);
        Assert.Contains(remedy, line, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_HTTP_the_secret_is_needed()
    {
        var line = SlackOptions.TryRead(Values(("Slack:BotToken", "xoxb-b"), ("Slack:AppToken", "xapp-a"), ("Slack:Mode", "Http")), out _);
        Assert.StartsWith("Slack:SigningSecret: is missing, which Slack:Mode=Http needs", line, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Values(params (string Key, string Value)[] values)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in values)
            settings[key] = value;
        return settings;
    }
}
