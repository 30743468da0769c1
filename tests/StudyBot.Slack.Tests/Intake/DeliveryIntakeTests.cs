using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Intake;

namespace StudyBot.Slack.Tests.Intake;

public sealed class DeliveryIntakeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly FakeTimeProvider _time = new();
    private readonly DeliveryIntake _intake;

    public DeliveryIntakeTests() => _intake = new DeliveryIntake(_time, NullLogger<DeliveryIntake>.Instance);

    [Fact]
    public async Task The_choices_of_a_select_go_along_each_time_and_nothing_follows_them()
    {
        var handler = new ScriptedHandler { Along = _ => new JsonObject { ["options"] = new JsonArray() } };
        await RunAsync(handler, async () =>
        {
            Assert.NotNull(await TakeAsync(SlackDeliveryKind.Options, "1"));
            Assert.NotNull(await TakeAsync(SlackDeliveryKind.Options, "1"));
        });
        Assert.Empty(handler.Handled);
    }

    [Fact]
    public async Task A_message_that_goes_along_with_a_command_goes_once()
    {
        var handler = new ScriptedHandler { Along = _ => new JsonObject { ["text"] = "2008" } };
        await RunAsync(handler, async () =>
        {
            Assert.NotNull(await TakeAsync(SlackDeliveryKind.Command, "1"));
            Assert.Null(await TakeAsync(SlackDeliveryKind.Command, "1"));
        });
        Assert.Single(handler.Handled);
    }

    [Theory]
    [InlineData(SlackDeliveryKind.Options, true)]
    [InlineData(SlackDeliveryKind.Command, false)]
    public async Task A_handler_that_throws_is_covered_for(object kind, bool withPayload)
    {
        var handler = new ScriptedHandler { Along = _ => throw new InvalidOperationException("A handler's own fault.") };
        await RunAsync(handler, async () => Assert.Equal(withPayload, await TakeAsync((SlackDeliveryKind)kind, "1") is not null));
    }

    [Theory]
    [InlineData(SlackDeliveryKind.Options, "block_suggestion", """{"options":[]}""")]
    [InlineData(SlackDeliveryKind.Interactive, "view_submission", """{"response_action":"errors"}""")]
    [InlineData(SlackDeliveryKind.Interactive, "block_actions", null)]
    public async Task A_handler_that_takes_too_long_over_what_goes_along_is_covered_for(object kind, string type, string? instead)
    {
        using var stuck = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var handler = new ScriptedHandler
        {
            Along = _ =>
            {
                begun.Set();
                stuck.Wait(Patience);
                return new JsonObject { ["options"] = new JsonArray("too late") };
            },
        };
        await RunAsync(handler, async () =>
        {
            var acknowledged = TakeAsync((SlackDeliveryKind)kind, "1", type);
            Assert.True(begun.Wait(Patience));
            _time.Advance(DeliveryIntake.GuardAfter);
            Assert.Equal(instead, (await acknowledged)?.ToJsonString());
            stuck.Set();
        });
    }

    [Fact]
    public async Task A_handler_that_fails_takes_nothing_from_the_next()
    {
        var handler = new ScriptedHandler((_, _) => throw new InvalidOperationException("A handler's own fault."));
        await RunAsync(handler, async () =>
        {
            for (var i = 0; i < DeliveryIntake.MaxAtOnce * 2; i++)
                await TakeAsync(SlackDeliveryKind.Command, null);
        });
        Assert.Equal(DeliveryIntake.MaxAtOnce * 2, handler.Handled.Count);
    }

    [Fact]
    public async Task Before_and_after_it_runs_nothing_is_taken()
    {
        var delivery = new SlackDelivery(SlackDeliveryKind.Command, []);
        Assert.False(_intake.Take(delivery, "1", _ => Assert.Fail("acknowledged")));
        await RunAsync(new ScriptedHandler(), () => Task.CompletedTask);
        Assert.False(_intake.Take(delivery, "1", _ => Assert.Fail("acknowledged")));
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_abandoned()
    {
        var abandoned = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var running = _intake.RunAsync(new ScriptedHandler(async (_, token) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            abandoned.SetResult();
        }), stop.Token);
        await TakeAsync(SlackDeliveryKind.Command, "1");
        await begun.Task.WaitAsync(Patience);
        await stop.CancelAsync();
        while (!running.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await abandoned.Task.WaitAsync(Patience);
    }

    private async Task RunAsync(ISlackHandler handler, Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var running = _intake.RunAsync(handler, stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await running.WaitAsync(Patience);
    }

    private Task<JsonObject?> TakeAsync(SlackDeliveryKind kind, string? id, string type = "")
    {
        var acknowledged = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(_intake.Take(new SlackDelivery(kind, new JsonObject { ["type"] = type }), id, acknowledged.SetResult));
        return acknowledged.Task.WaitAsync(Patience);
    }
}
