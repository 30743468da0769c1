using System.Text;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Tests.Discord;

namespace StudyBot.Testing.Tests.Slack;

public sealed class RateLimitTests : SlackTest
{
    private readonly ManualClock _clock = new();

    private protected override FakeSlackOptions Options => new() { Time = _clock };

    [Fact]
    public async Task A_channel_takes_one_message_a_second()
    {
        Assert.Equal((200, null), await PostAsync("C0STUDY001"));
        Assert.Equal((429, "1"), await PostAsync("C0STUDY001"));
        Assert.Equal((200, null), await PostAsync("C0SEMINAR1"));
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal((200, null), await PostAsync("C0STUDY001"));
    }

    [Fact]
    public async Task A_method_takes_what_its_tier_allows_in_a_minute()
    {
        for (var i = 0; i < 20; i++)
            await App.FormAsync("usergroups.users.list", ("usergroup", "S0TEACHERS"));
        using (var refused = await App.SendAsync("usergroups.users.list", new StringContent("usergroup=S0TEACHERS", Encoding.UTF8, "application/x-www-form-urlencoded"), Fake.BotToken))
        {
            Assert.Equal((429, "60"), ((int)refused.StatusCode, refused.Headers.GetValues("Retry-After").Single()));
            Assert.Contains("ratelimited", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        _clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True((bool)(await App.FormAsync("usergroups.users.list", ("usergroup", "S0TEACHERS")))["ok"]!);
    }

    private async Task<(int Status, string? RetryAfter)> PostAsync(string channel)
    {
        using var response = await App.SendAsync("chat.postMessage", new StringContent($$"""{"channel":"{{channel}}","text":"x"}""", Encoding.UTF8, "application/json"), Fake.BotToken);
        return ((int)response.StatusCode, response.Headers.TryGetValues("Retry-After", out var wait) ? wait.Single() : null);
    }
}
