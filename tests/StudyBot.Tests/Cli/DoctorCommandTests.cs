using StudyBot.Cli;

namespace StudyBot.Tests.Cli;

public sealed class DoctorCommandTests
{
    private static readonly DateTimeOffset Built = new(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_clock_before_the_build_fails_and_one_far_after_it_warns()
    {
        Assert.Equal(CheckState.Fail, DoctorCommand.Clock(Built.AddDays(-2), Built).State);
        Assert.Equal(CheckState.Ok, DoctorCommand.Clock(Built.AddYears(1), Built).State);
        Assert.Equal(CheckState.Warn, DoctorCommand.Clock(Built.AddYears(30), Built).State);
    }

    [Fact]
    public void A_token_is_never_shown()
    {
        var checks = DoctorCommand.Tokens(new Dictionary<string, string> { ["Discord:Token"] = "hush" }).ToArray();
        Assert.Equal([CheckState.Ok, CheckState.Ok], checks.Select(c => c.State));
        Assert.All(checks, c => Assert.DoesNotContain("hush", c.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Slack:BotToken")]
    [InlineData("Slack:AppToken")]
    [InlineData("Slack:SigningSecret")]
    public void Any_token_of_a_platform_counts(string key) =>
        Assert.Contains("Slack: configured, never shown", DoctorCommand.Tokens(new Dictionary<string, string> { [key] = "hush" }).Last().ToString(), StringComparison.Ordinal);

    [Fact]
    public void What_fails_says_what_to_do() =>
        Assert.EndsWith(": set the system's clock; signatures and tokens fail on a wrong one", DoctorCommand.Clock(Built.AddDays(-2), Built).ToString(), StringComparison.Ordinal);
}
