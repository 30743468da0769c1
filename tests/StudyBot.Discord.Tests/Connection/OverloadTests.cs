using StudyBot.Discord.Intake;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Discord.Tests.Connection;

public sealed class OverloadTests
{
    [Fact]
    public async Task Whoever_comes_when_all_is_taken_is_put_off_kindly_and_nobody_twice()
    {
        const int beyond = 100;
        // Whether that is within Discord's 3 s on an idle machine is for the load run to say; this one may be loaded.
        await using var fake = await FakeDiscord.StartAsync(new() { AnswerDeadline = TimeSpan.FromSeconds(15) });
        var freed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await RunningBot.ReadyAsync(fake, new ScriptedHandler(async (_, channel, token) =>
        {
            await freed.Task.WaitAsync(token);
            Assert.True((await channel.RespondAsync(ScriptedHandler.Say("pong", 64), token)).Succeeded);
        }));
        const int all = InteractionIntake.MaxAtOnce + InteractionIntake.MaxWaiting + beyond;
        var asked = Enumerable.Range(0, all).Select(i => fake.CommandAsync(new Person { UserId = 400_000_000_000_000_001 + (ulong)i }, "ping")).ToArray();
        // Those beyond the queue at once, those in it after their two seconds, those begun by a deferral.
        await bot.UntilAsync(() => fake.Statistics.Answered == all);
        freed.SetResult();
        var seen = await Task.WhenAll(asked);
        Assert.All(seen, s => Assert.Equal(AnswerStatus.Answered, s.Status));
        Assert.Equal(InteractionIntake.MaxAtOnce, seen.Count(s => s.CallbackType == 5 && s.Text.Contains("pong", StringComparison.Ordinal)));
        Assert.Equal(InteractionIntake.MaxWaiting + beyond, seen.Count(s => s.CallbackType == 4 && s.Text.Contains("busy", StringComparison.Ordinal)));
        Assert.Equal(InteractionIntake.MaxWaiting + beyond, bot.Intake.PutOff);
        Assert.Empty(fake.Violations);
    }
}
