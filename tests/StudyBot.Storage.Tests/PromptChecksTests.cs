using NodaTime;

namespace StudyBot.Storage.Tests;

public sealed class PromptChecksTests : IDisposable
{
    private static readonly Duration Lease = Duration.FromMinutes(5);

    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task A_day_is_checked_once_by_one_process_and_again_where_that_did_not_end()
    {
        var database = _storage.Open();
        PromptChecks[] checks = [new(database), new(_storage.Open())];
        new ScheduleStore(database).Save(Samples.Schedule(), Samples.Person, "made");
        Assert.True(checks[0].Begin(Samples.On(8).Key, Duration.FromMilliseconds(40)).Value);
        Assert.False(checks[1].Begin(Samples.On(8).Key, Lease).Value);
        await Task.Delay(120);
        Assert.True(checks[1].Begin(Samples.On(8).Key, Duration.FromMilliseconds(1)).Value);
        Assert.True(checks[1].End(Samples.On(8).Key).Value);
        await Task.Delay(20);
        Assert.False(checks[0].Begin(Samples.On(8).Key, Lease).Value);
        Assert.True(checks[0].Begin(Samples.On(9).Key, Lease).Value);
        Assert.False(checks[1].Begin(Samples.On(8).Key, Lease).Value);
    }

    [Fact]
    public void A_schedule_that_is_gone_is_not_checked() =>
        Assert.False(new PromptChecks(_storage.Open()).Begin(Samples.On(8).Key, Lease).Value);
}
