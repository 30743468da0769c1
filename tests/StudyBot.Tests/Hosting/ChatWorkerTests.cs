using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Importing;
using StudyBot.Core.Retrieval;
using StudyBot.Hosting;
using StudyBot.Testing;

namespace StudyBot.Tests.Hosting;

public sealed class ChatWorkerTests
{
    [Fact]
    public async Task The_host_ends_when_every_adapter_has_ended() =>
        Assert.Null(await RunAsync(new ScriptedAdapter("one", _ => Task.CompletedTask), new ScriptedAdapter("two", _ => Task.CompletedTask)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_adapter_leaves_its_line_and_the_others_go_on(bool byAFault)
    {
        using var log = new LogLines();
        using var stop = new CancellationTokenSource();
        var outcome = await RunAsync(stop.Token, log,
            new ScriptedAdapter("good", async token =>
            {
                while (!log.Text.Contains("Critical: ", StringComparison.Ordinal))
                    await Task.Delay(5, token);
                await Task.Delay(100, token);
                await stop.CancelAsync();
            }),
            new ScriptedAdapter("bad", _ => throw (byAFault ? new InvalidOperationException() : new AdapterFailedException("token refused"))));
        Assert.Null(outcome);
        Assert.Contains(byAFault ? "Critical: bad: ended by a fault" : "Critical: bad: token refused", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_last_adapter_the_host_ends_on_the_last_line() =>
        Assert.Equal("second: refused later", await RunAsync(
            new ScriptedAdapter("first", _ => throw new AdapterFailedException("refused")),
            new ScriptedAdapter("second", async _ =>
            {
                await Task.Delay(200, CancellationToken.None);
                throw new AdapterFailedException("refused later");
            })));

    [Fact]
    public async Task A_crash_of_an_adapter_stops_the_host_and_names_it() =>
        Assert.Contains("bad: ended by a fault", await RunAsync(new ScriptedAdapter("bad", _ => throw new InvalidOperationException())), StringComparison.Ordinal);

    [Fact]
    public async Task Being_told_to_stop_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        Assert.Null(await RunAsync(stop.Token, null, new ScriptedAdapter("good", token =>
        {
            stop.Cancel();
            return Task.Delay(Timeout.Infinite, token);
        })));
    }

    [Fact]
    public async Task Being_told_to_stop_while_a_part_still_starts_ends_what_has_started()
    {
        using var stop = new CancellationTokenSource();
        var ended = false;
        var started = new TaskCompletionSource();
        var builder = Builder(null, new ScriptedAdapter("good", async token =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(100, CancellationToken.None);
            ended = true;
        }));
        builder.Services.AddHostedService(_ => new SlowToStart(stop, started.Task));
        Assert.Null(await RunAsync(builder, stop.Token));
        Assert.True(ended);
    }

    [Fact]
    public async Task Names_that_cannot_be_worked_out_leave_a_line_and_the_other_readings_have_theirs()
    {
        using var log = new LogLines();
        var sound = Imported("sound", "As Ada Morgan observed, it failed.");
        // A fault of the program's own, for which a reading that no importer makes must stand.
        var broken = IndexedReading.Build(Imported("broken", "As Ada Morgan observed, it failed.").Reading with { Pages = null! });
        var outcome = await RunAsync(Builder(log, new Library([broken, sound]), new ScriptedAdapter("good", async token =>
        {
            while (!log.Text.Contains("Error: ", StringComparison.Ordinal))
                await Task.Delay(5, token);
        })), CancellationToken.None);
        Assert.Null(outcome);
        Assert.Contains("Error: The names of reading broken could not be worked out", log.Text, StringComparison.Ordinal);
        Assert.Equal("Ada Morgan", Assert.Single(sound.Book.All).Name);
    }

    private static IndexedReading Imported(string name, string text) =>
        IndexedReading.Build(Assert.IsType<ImportResult.Imported>(Importer.Import(new RawFile(name + ".txt", Encoding.UTF8.GetBytes(text)), null)).Reading);

    private static Task<string?> RunAsync(params IChatAdapter[] adapters) => RunAsync(CancellationToken.None, null, adapters);

    private static Task<string?> RunAsync(CancellationToken cancellationToken, LogLines? log, params IChatAdapter[] adapters) => RunAsync(Builder(log, adapters), cancellationToken);

    private static HostApplicationBuilder Builder(LogLines? log, params IChatAdapter[] adapters) => Builder(log, new Library([]), adapters);

    private static HostApplicationBuilder Builder(LogLines? log, Library library, params IChatAdapter[] adapters)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddStudyBot(library, TimeProvider.System);
        if (log is not null)
            builder.Logging.AddProvider(log);
        foreach (var adapter in adapters)
            builder.Services.AddSingleton(adapter);
        return builder;
    }

    private static async Task<string?> RunAsync(HostApplicationBuilder builder, CancellationToken cancellationToken)
    {
        var host = builder.Build();
        var outcome = host.Services.GetRequiredService<RunOutcome>();
        await host.RunToEndAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
        return outcome.Failure;
    }

    private sealed class SlowToStart(CancellationTokenSource stop, Task before) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await before.WaitAsync(cancellationToken);
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class ScriptedAdapter(string name, Func<CancellationToken, Task> run) : IChatAdapter
    {
        public string Name => name;

        public Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken) => run(cancellationToken);
    }
}
