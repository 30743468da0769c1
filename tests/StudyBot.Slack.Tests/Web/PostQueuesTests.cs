using Microsoft.Extensions.Time.Testing;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Tests.Web;

public sealed class PostQueuesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly FakeTimeProvider _time = new();
    private readonly PostQueues _queues;

    public PostQueuesTests() => _queues = new PostQueues(_time);

    [Fact]
    public async Task Members_take_turns_and_of_each_the_first_comes_first()
    {
        Assert.True(await EnterAsync("ada"));
        string[] asked = ["ada", "ada", "ada", "grace", "alan", "grace"];
        var waiting = asked.Select(EnterAsync).ToList();
        var order = new List<int>();
        while (order.Count < asked.Length)
        {
            _queues.Leave("C1");
            var next = await Task.WhenAny(waiting.Where((_, i) => !order.Contains(i))).WaitAsync(TimeSpan.FromSeconds(20));
            Assert.True(await next);
            order.Add(waiting.IndexOf(next));
        }

        Assert.Equal([3, 4, 0, 5, 1, 2], order);
    }

    [Fact]
    public async Task Beyond_a_minute_s_worth_nobody_waits_and_another_channel_is_free()
    {
        Assert.True(await EnterAsync("ada"));
        var waiting = Enumerable.Range(0, PostQueues.MostInOne).Select(i => EnterAsync($"member {i}")).ToArray();
        Assert.False(await EnterAsync("late").WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.True(await _queues.EnterAsync("C2", "late", Patience, default));
        _time.Advance(Patience);
        Assert.All(await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(20)), Assert.False);
    }

    [Fact]
    public async Task Who_has_gone_is_passed_over()
    {
        using var gone = new CancellationTokenSource();
        Assert.True(await EnterAsync("ada"));
        var cancelled = _queues.EnterAsync("C1", "grace", Patience, gone.Token);
        var patient = EnterAsync("alan");
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        _queues.Leave("C1");
        Assert.True(await patient.WaitAsync(TimeSpan.FromSeconds(20)));
        _queues.Leave("C1");
        Assert.True(await EnterAsync("grace").WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private Task<bool> EnterAsync(string member) => _queues.EnterAsync("C1", member, Patience, default);
}
