using System.Text.Json.Nodes;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;
using StudyBot.Testing.Tests.Discord;

namespace StudyBot.Testing.Tests.Slack;

public sealed class ResponseUrlTests : SlackTest
{
    private readonly ManualClock _clock = new();

    private protected override FakeSlackOptions Options => base.Options with { Time = _clock };

    [Fact]
    public async Task It_is_good_for_five_uses()
    {
        var payload = await CommandAsync();
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, (await App.RespondAsync(payload, $$"""{"text":"{{i}}"}""")).Status);
        var (status, body) = await App.RespondAsync(payload, """{"text":"6"}""");
        Assert.Equal(404, status);
        Assert.Contains("used_url", body, StringComparison.Ordinal);
        Assert.Single(Fake.Violations);
    }

    [Fact]
    public async Task It_is_good_for_half_an_hour()
    {
        var payload = await CommandAsync();
        _clock.Pass(TimeSpan.FromMinutes(31));
        Assert.Contains("expired_url", (await App.RespondAsync(payload, """{"text":"late"}""")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"x","colour":"red"}""", "there is no colour")]
    [InlineData("""{"text":"x","response_type":"public"}""", "ephemeral or in_channel")]
    [InlineData("{}", "no_text")]
    [InlineData("""{"text":"x","blocks":[{"type":"video"}]}""", "invalid_blocks")]
    [InlineData("""{"delete_original":true}""", "no original message")]
    public async Task It_takes_a_message_within_the_rules(string json, string why)
    {
        var (status, body) = await App.RespondAsync(await CommandAsync(), json);
        Assert.Equal(400, status);
        Assert.Contains(why, body, StringComparison.Ordinal);
        Assert.Single(Fake.Violations);
    }

    private async Task<JsonNode> CommandAsync()
    {
        _ = Fake.CommandAsync(new Person(), "/when");
        return await RawApp.TakeAsync(Socket);
    }
}
