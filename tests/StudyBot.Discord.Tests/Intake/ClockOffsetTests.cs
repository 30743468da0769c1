using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Discord.Intake;

namespace StudyBot.Discord.Tests.Intake;

public sealed class ClockOffsetTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly ClockOffset _clock;

    public ClockOffsetTests() => _clock = new ClockOffset(_time);

    [Theory]
    [InlineData(0)]
    [InlineData(-3600)]
    [InlineData(3600)]
    public void A_delay_is_told_whatever_the_two_clocks_say(int apart)
    {
        Assert.Equal(TimeSpan.Zero, _clock.DelayOf(Id(apart)));
        Assert.Equal(TimeSpan.FromSeconds(2), _clock.DelayOf(Id(apart - 2)));
        Assert.Equal(TimeSpan.Zero, _clock.DelayOf(Id(apart)));
    }

    [Theory]
    [InlineData("no number")]
    [InlineData("")]
    public void What_is_no_id_is_no_delay(string id) => Assert.Equal(TimeSpan.Zero, _clock.DelayOf(id));

    [Fact]
    public void A_clock_that_was_set_is_no_delay()
    {
        _clock.DelayOf(Id(0));
        Assert.Equal(TimeSpan.Zero, _clock.DelayOf(Id(-3600)));
    }

    [Fact]
    public void After_ten_minutes_an_old_difference_counts_no_more()
    {
        _clock.DelayOf(Id(0));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            _time.Advance(TimeSpan.FromMinutes(6));
            _clock.DelayOf(Id(-2));
        }

        Assert.Equal(TimeSpan.Zero, _clock.DelayOf(Id(-2)));
    }

    private string Id(int seconds) => ((ulong)(_time.GetUtcNow().AddSeconds(seconds).ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22).ToString(CultureInfo.InvariantCulture);
}
