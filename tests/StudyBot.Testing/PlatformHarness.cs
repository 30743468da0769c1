using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Testing.Memory;
using Xunit;

namespace StudyBot.Testing;

/// <summary>A platform that a person uses through its fake: the real adapter, registered as the program does, says what is queued and is then stopped.</summary>
public abstract class PlatformHarness(string name) : IChatAdapterHarness, IChatAdapter
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly StringBuilder _seen = new();

    public IChatAdapter Adapter => this;

    public string Seen => _seen.ToString();

    public string Name => name;

    public void Send(string line) => _lines.Enqueue(line);

    public void End()
    {
        // A platform does not end; the person goes when all lines are said.
    }

    public abstract Task RunAsync(ICommandDispatcher dispatcher, CancellationToken cancellationToken);

    /// <param name="add">Registers the adapter.</param>
    /// <param name="ready">Ends once people can speak.</param>
    /// <param name="say">Says one line and gives what the person sees of the answer.</param>
    protected async Task ServeAsync(Action<IServiceCollection> add, ICommandDispatcher dispatcher, Func<Task> ready, Func<string, Task<string>> say, CancellationToken cancellationToken)
    {
        var memory = new FakeMemory();
        var collection = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<IPassageViewer>(new FakeViewer())
            .AddSingleton<ISettingsStore>(memory).AddSingleton<IFeedbackStore>(memory).AddSingleton<IPassageLinks>(memory).AddSingleton<IErasure>(memory);
        add(collection);
        await using var services = collection.BuildServiceProvider();
        var adapter = services.GetRequiredService<IChatAdapter>();
        Assert.Equal(Name, adapter.Name);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = adapter.RunAsync(dispatcher, stop.Token);
        if (_lines.IsEmpty)
        {
            await run;
            return;
        }

        await ready();
        while (_lines.TryDequeue(out var line))
            _seen.Append(await say(line)).Append('\n');
        await stop.CancelAsync();
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
