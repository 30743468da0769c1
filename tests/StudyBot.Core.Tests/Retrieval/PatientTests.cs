using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Tests.Retrieval;

public sealed class PatientTests
{
    [Fact]
    public void Who_can_do_without_waits_no_longer_than_that_and_has_it_the_next_time()
    {
        using var goOn = new ManualResetEventSlim();
        var worked = 0;
        var patient = new Patient<string>(() =>
        {
            goOn.Wait();
            worked++;
            return "names";
        });
        Assert.Null(patient.Within(TimeSpan.FromMilliseconds(20)));
        goOn.Set();
        Assert.Equal(("names", "names", 1), (patient.Value, patient.Within(TimeSpan.Zero), worked));
    }

    [Fact]
    public async Task Who_asks_again_while_it_is_late_does_not_wait_again()
    {
        using var goOn = new ManualResetEventSlim();
        var patient = new Patient<string>(() =>
        {
            goOn.Wait();
            return "names";
        });
        Assert.Null(patient.Within(TimeSpan.FromMilliseconds(20)));
        // Nothing ends the work meanwhile: who waits would do so for ever.
        Assert.Null(await Task.Run(() => patient.Within(Timeout.InfiniteTimeSpan)).WaitAsync(TimeSpan.FromSeconds(30)));
        goOn.Set();
    }

    [Fact]
    public void What_fails_holds_nobody_up()
    {
        var patient = new Patient<string>(() => throw new InvalidOperationException());
        Assert.Null(patient.Within(TimeSpan.FromMinutes(1)));
        Assert.Null(patient.Within(TimeSpan.FromMinutes(1)));
        Assert.Throws<InvalidOperationException>(() => patient.Value);
    }
}
