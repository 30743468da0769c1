using NodaTime;
using StudyBot.Core.Prompts;

namespace StudyBot.Tests.Prompts;

/// <summary>Two years and more of each zone through the real worker on a real database: every prompt once, at its minute, and no other.</summary>
public sealed class TwoYearsTests
{
    /// <summary>Times within or beside what the zone's clocks skip and repeat.</summary>
    [LinuxTheory]
    [InlineData("Australia/Lord_Howe", 2018, 2019, "02:15", "01:45")]
    [InlineData("America/Sao_Paulo", 2017, 2019, "00:30", "23:30")]
    [InlineData("Pacific/Apia", 2011, 2012, "00:00", "23:59")]
    [InlineData("Europe/Rome", 2018, 2019, "02:15", "03:00")]
    [InlineData("America/New_York", 2018, 2019, "02:30", "01:30")]
    [InlineData("Asia/Kathmandu", 2018, 2019, "00:00", "09:00")]
    [InlineData("Africa/Casablanca", 2018, 2019, "02:15", "02:45")]
    public async Task Every_prompt_arrives_once_at_its_minute(string zone, int first, int last, params string[] times)
    {
        var (from, until) = (Instant.FromUtc(first, 1, 1, 0, 0), Instant.FromUtc(last + 1, 1, 1, 0, 0));
        using var rig = new PromptRig($"{first}-01-01T00:00:00Z");
        var expected = new List<(OccurrenceKey, Instant)>();
        for (var i = 0; i < times.Length; i++)
        {
            var time = PromptValues.TimeOf(times[i])!.Value;
            var schedule = rig.Add(rig.Daily($"0000000{i}", time.Hour, time.Minute, zone));
            expected.AddRange(WallClock.FirstReached(zone, time, from, until).Select(r => (new OccurrenceKey(schedule.Id, r.Key), r.Value)));
        }

        await rig.RunAsync(rig.Start(), until);

        Assert.InRange(expected.Count, times.Length * 365 * (last - first + 1) - times.Length, times.Length * 366 * (last - first + 1));
        Assert.Equal(
            expected.OrderBy(e => e.Item2).ThenBy(e => e.Item1.ToString(), StringComparer.Ordinal),
            rig.Platform.Posts.Select(p => (p.Key, p.At)).OrderBy(p => p.At).ThenBy(p => p.Key.ToString(), StringComparer.Ordinal));
        Assert.Equal(expected.Count, rig.Platform.Threads);
        Assert.Empty(rig.Platform.Words);
        Assert.Empty(rig.Outbox.Open().Value);
    }
}
