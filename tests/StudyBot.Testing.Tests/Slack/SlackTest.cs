using System.Net.WebSockets;
using StudyBot.Testing.Slack;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>A fake with an application and one socket.</summary>
public abstract class SlackTest : IAsyncLifetime
{
    private protected FakeSlack Fake { get; private set; } = null!;
    private protected RawApp App { get; private set; } = null!;
    private protected ClientWebSocket Socket { get; private set; } = null!;

    private protected virtual FakeSlackOptions Options => new() { RateLimitFactor = 100, Patience = TimeSpan.FromSeconds(20) };

    public async Task InitializeAsync()
    {
        Fake = await FakeSlack.StartAsync(Options);
        App = new RawApp(Fake);
        Socket = (await App.ConnectAsync()).Socket;
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Fake.DisposeAsync();
    }
}
