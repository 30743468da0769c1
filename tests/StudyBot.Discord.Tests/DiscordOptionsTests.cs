namespace StudyBot.Discord.Tests;

public sealed class DiscordOptionsTests
{
    [Fact]
    public void Without_a_token_Discord_is_not_wanted()
    {
        Assert.Null(DiscordOptions.TryRead(Values(("Discord:Shards", "2")), out var options));
        Assert.Null(options);
    }

    [Fact]
    public void A_wrong_value_is_told_before_there_is_a_token() =>
        Assert.StartsWith("Discord:Shards: ", DiscordOptions.TryRead(Values(("Discord:Shards", "many")), out _), StringComparison.Ordinal);

    [Fact]
    public void Empty_values_are_the_defaults()
    {
        Assert.Null(DiscordOptions.TryRead(Values(("Discord:Token", " t "), ("Discord:GuildId", ""), ("Discord:Shards", ""), ("Discord:Mode", "")), out var options));
        Assert.Equal(new DiscordOptions { Token = "t" }, options);
    }

    [Fact]
    public void Every_value_is_read()
    {
        var key = new string('a', 64);
        Assert.Null(DiscordOptions.TryRead(Values(("Discord:Token", "t"), ("Discord:Mode", "http"), ("Discord:GuildId", "200000000000000001"), ("Discord:PublicKey", key),
            ("Discord:Shards", "3"), ("Discord:MemberLimit", "5"), ("Discord:ApiBaseUrl", "http://127.0.0.1:5/api/v10"), ("Discord:GatewayUrl", "ws://localhost:5/gateway")), out var options));
        Assert.Equal(new DiscordOptions
        {
            Token = "t",
            Mode = DiscordMode.Http,
            GuildId = "200000000000000001",
            PublicKey = key,
            Shards = 3,
            MemberLimit = 5,
            ApiBaseUrl = new Uri("http://127.0.0.1:5/api/v10"),
            GatewayUrl = new Uri("ws://localhost:5/gateway"),
        }, options);
    }

    [Theory]
    [InlineData("Token", "hush hush", "copy it again")]
    [InlineData("Token", "Bot hush", "set the token alone")]
    [InlineData("Mode", "socket", "use Gateway or Http")]
    [InlineData("Mode", "1", "use Gateway or Http")]
    [InlineData("GuildId", "my server", "17 to 20 digits")]
    [InlineData("PublicKey", "abc", "64 hexadecimal digits")]
    [InlineData("Shards", "0", "from 1 to 1000")]
    [InlineData("Shards", "-1", "from 1 to 1000")]
    [InlineData("MemberLimit", "601", "from 1 to 600")]
    [InlineData("ApiBaseUrl", "http://example.com", "absolute https")]
    [InlineData("GatewayUrl", "https://example.com", "absolute wss")]
    public void A_wrong_value_is_one_line_with_its_remedy_and_never_the_token(string name, string value, string remedy)
    {
        var line = DiscordOptions.TryRead(Values(("Discord:Token", "t"), ($"Discord:{name}", value)), out var options);
        Assert.Null(options);
        Assert.StartsWith($"Discord:{name}: ", line, StringComparison.Ordinal);
        Assert.Contains(remedy, line, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", line, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Values(params (string Key, string Value)[] values)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in values)
            settings[key] = value;
        return settings;
    }
}
