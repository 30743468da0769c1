using Microsoft.Extensions.Time.Testing;
using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class SendBudgetTests
{
    [Fact]
    public void A_minute_holds_120_sends_of_which_some_are_kept_for_what_matters()
    {
        var time = new FakeTimeProvider();
        var budget = new SendBudget(time);
        Assert.Equal(100, Enumerable.Range(0, 200).Count(_ => budget.TryTake(reserve: 20)));
        Assert.Equal(20, Enumerable.Range(0, 200).Count(_ => budget.TryTake(reserve: 0)));
        time.Advance(TimeSpan.FromSeconds(61));
        Assert.True(budget.TryTake(reserve: 20));
    }
}
