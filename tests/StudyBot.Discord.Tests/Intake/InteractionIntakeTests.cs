using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Discord.Intake;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Tests.Intake;

public sealed class InteractionIntakeTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _hold = new();
    private readonly Responses _first = new();
    private readonly InteractionIntake _intake;
    private int _ids;
    private Task _run = Task.CompletedTask;

    public InteractionIntakeTests()
    {
        // Nothing of these tests goes by REST: port 9 would refuse it.
        var options = new DiscordOptions { Token = "t", ApiBaseUrl = new Uri("http://127.0.0.1:9/") };
        _intake = new InteractionIntake(new DiscordApi(new RestClient(RestClient.CreateHttp(options.ApiBaseUrl), options, _time)), _time, NullLogger<InteractionIntake>.Instance);
    }

    [Fact]
    public async Task What_is_taken_is_handled_and_the_same_once()
    {
        Start(ScriptedHandler.Answering);
        var interaction = Next();
        Assert.True(_intake.Take(interaction, _first));
        Assert.False(_intake.Take(interaction, _first));
        await _first.UntilAsync(1);
        Assert.Equal([InteractionResponseType.Message], _first.Types);
    }

    [Fact]
    public async Task Taking_never_waits_and_what_is_too_much_gets_a_kind_reply_at_once()
    {
        Start(Holding());
        await FillAsync();
        for (var i = 0; i < InteractionIntake.MaxWaiting; i++)
            Assert.True(_intake.Take(Next(), _first));
        Assert.Equal(0, _first.Count);
        for (var i = 0; i < 10; i++)
            Assert.True(_intake.Take(Next(), _first));
        await _first.UntilAsync(10);
        Assert.All(_first.Texts, text => Assert.Equal("busy", text));
        Assert.Equal(10, _intake.PutOff);
    }

    [Fact]
    public async Task Whoever_waits_for_two_seconds_is_put_off_and_not_handled_afterwards()
    {
        var handler = Holding();
        Start(handler);
        await FillAsync();
        var waiting = Next();
        _intake.Take(waiting, _first);
        _time.Advance(InteractionIntake.GuardAfter);
        // 128 deferrals for those under way, one kind reply.
        await _first.UntilAsync(InteractionIntake.MaxAtOnce + 1);
        Assert.Equal("busy", Assert.Single(_first.Texts));
        _hold.SetResult();
        await _stop.CancelAsync();
        await _run.WaitAsync(Patience);
        Assert.DoesNotContain(waiting.Id, handler.Handled);
    }

    [Theory]
    [InlineData(InteractionType.Command, InteractionResponseType.DeferredMessage)]
    [InlineData(InteractionType.ModalSubmit, InteractionResponseType.DeferredMessage)]
    [InlineData(InteractionType.Component, InteractionResponseType.DeferredUpdate)]
    [InlineData(InteractionType.Autocomplete, InteractionResponseType.Autocomplete)]
    internal async Task Two_seconds_without_a_response_bring_the_deferral_of_its_kind(InteractionType type, InteractionResponseType deferral)
    {
        var begun = new TaskCompletionSource();
        Start(new ScriptedHandler((_, _, _) =>
        {
            begun.SetResult();
            return _hold.Task;
        }));
        _intake.Take(Next() with { Type = type }, _first);
        await begun.Task.WaitAsync(Patience);
        _time.Advance(InteractionIntake.GuardAfter - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, _first.Count);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await _first.UntilAsync(1);
        Assert.Equal([deferral], _first.Types);
        Assert.Equal(deferral == InteractionResponseType.DeferredMessage ? 64 : null, _first.All.Single().Data?["flags"]?.GetValue<int>());
    }

    [Fact]
    public async Task A_response_in_time_is_the_only_one()
    {
        Start(ScriptedHandler.Answering);
        _intake.Take(Next(), _first);
        await _first.UntilAsync(1);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([InteractionResponseType.Message], _first.Types);
    }

    [Fact]
    public async Task What_was_replayed_late_is_deferred_so_much_earlier()
    {
        Start(new ScriptedHandler((_, _, _) => _hold.Task));
        _intake.Take(Next(), _first);
        _intake.Take(Next(TimeSpan.FromSeconds(1.5)), _first);
        await Task.Yield();
        _time.Advance(TimeSpan.FromSeconds(0.5));
        await _first.UntilAsync(1);
        Assert.Equal(1, _first.Count);
    }

    [Fact]
    public async Task A_handler_that_fails_without_a_word_is_made_up_for()
    {
        Start(new ScriptedHandler((_, _, _) => throw new InvalidOperationException()));
        _intake.Take(Next(), _first);
        await _first.UntilAsync(1);
        Assert.Equal("busy", Assert.Single(_first.Texts));
    }

    [Fact]
    public async Task Nothing_is_taken_before_the_start_or_after_the_end()
    {
        Assert.False(_intake.Take(Next(), _first));
        Start(ScriptedHandler.Answering);
        await _stop.CancelAsync();
        await _run.WaitAsync(Patience);
        Assert.False(_intake.Take(Next(), _first));
    }

    public async ValueTask DisposeAsync()
    {
        _hold.TrySetResult();
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
    }

    private void Start(IInteractionHandler handler) => _run = _intake.RunAsync(handler, _stop.Token);

    private ScriptedHandler Holding() => new((_, _, _) => _hold.Task);

    private async Task FillAsync()
    {
        for (var i = 0; i < InteractionIntake.MaxAtOnce; i++)
            Assert.True(_intake.Take(Next(), _first));
        using var limit = new CancellationTokenSource(Patience);
        while (_intake.UnderWay < InteractionIntake.MaxAtOnce)
            await Task.Delay(1, limit.Token);
    }

    private Interaction Next(TimeSpan age = default) => new()
    {
        Id = ((ulong)((_time.GetUtcNow() - age).ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22 | (uint)++_ids).ToString(CultureInfo.InvariantCulture),
        ApplicationId = "1",
        Type = InteractionType.Command,
        Token = "t",
    };

    private sealed class Responses : IFirstResponse
    {
        private readonly ConcurrentQueue<InteractionResponse> _all = new();

        public bool IsHandedOver => false;

        public IEnumerable<InteractionResponse> All => _all;

        public int Count => _all.Count;

        public InteractionResponseType[] Types => [.. _all.Select(r => r.Type)];

        public string[] Texts => [.. _all.Select(r => r.Data?["content"]?.GetValue<string>()).OfType<string>()];

        public Task<RestResult> SendAsync(InteractionResponse response, CancellationToken cancellationToken)
        {
            _all.Enqueue(response);
            return Task.FromResult(new RestResult(204, 0, default, null));
        }

        public async Task UntilAsync(int count)
        {
            using var limit = new CancellationTokenSource(Patience);
            while (_all.Count < count)
                await Task.Delay(1, limit.Token);
        }
    }
}
