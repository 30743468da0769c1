using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Hosting;

namespace StudyBot.Tests.Hosting;

public sealed class ChatWorkerTests
{
    [Fact]
    public async Task The_host_ends_when_every_adapter_has_ended() =>
        Assert.Null(await RunAsync(new ScriptedAdapter("one", _ => Task.CompletedTask), new ScriptedAdapter("two", _ => Task.CompletedTask)));

    [Fact]
    public async Task A_failed_adapter_stops_the_others_and_leaves_one_line() =>
        Assert.Equal("bad: token refused", await RunAsync(
            new ScriptedAdapter("good", token => Task.Delay(Timeout.Infinite, token)),
            new ScriptedAdapter("bad", _ => throw new AdapterFailedException("token refused"))));

    [Fact]
    public async Task A_crash_of_an_adapter_stops_the_host_and_names_it() =>
        Assert.Contains("bad: ended by a fault", await RunAsync(new ScriptedAdapter("bad", _ => throw new InvalidOperationException())), StringComparison.Ordinal);

    [Fact]
    public async Task Being_told_to_stop_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        Assert.Null(await RunAsync(stop.Token, new ScriptedAdapter("good", token =>
        {
            stop.Cancel();
            return Task.Delay(Timeout.Infinite, token);
        })));
    }

    private static Task<string?> RunAsync(params IChatAdapter[] adapters) => RunAsync(CancellationToken.None, adapters);

    private static async Task<string?> RunAsync(CancellationToken cancellationToken, params IChatAdapter[] adapters)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddStudyBot(new Library([]), TimeProvider.System);
        foreach (var adapter in adapters)
            builder.Services.AddSingleton(adapter);
        using var host = builder.Build();
        var outcome = host.Services.GetRequiredService<RunOutcome>();
        await host.RunAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
        return outcome.Failure;
    }

    private sealed class ScriptedAdapter(string name, Func<CancellationToken, Task> run) : IChatAdapter
    {
        public string Name => name;

        public Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken) => run(cancellationToken);
    }
}
