using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>The real worker, in a process of its own, on a fake Slack that has the app as the shipped manifest makes it.</summary>
public sealed class StudyGroup : IAsyncLifetime
{
    public static readonly Person Ada = new();
    public static readonly Person Grace = new() { UserId = "U0GRACE001" };
    public static readonly Person Admin = new() { UserId = "U0ADMIN001" };

    /// <summary>The bot posts once a second and channel, so who would not wait goes to another of these.</summary>
    public static IReadOnlyList<FakeSlackChannel> Rooms { get; } = [.. Enumerable.Range(0, 30).Select(i => new FakeSlackChannel($"C0ROOM{i:D4}", $"room-{i}"))];

    /// <summary>People in tests ask faster than Slack's limits would let the bot answer.</summary>
    public static FakeSlackOptions Shipped { get; } = new FakeSlackOptions { RateLimitFactor = 1_000, Channels = [.. new FakeSlackOptions().Channels, .. Rooms] }.WithManifest(ShippedManifest.Read());

    public FakeSlack Slack { get; private set; } = null!;

    public WorkerProcess Worker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Slack = await FakeSlack.StartAsync(Shipped);
        Worker = await ReadyAsync(Slack);
    }

    public async Task DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Slack.DisposeAsync();
    }

    /// <summary>A worker with both of its sockets or, where <paramref name="more"/> has a <c>Web:Url</c>, with its endpoint open and Slack delivering to it.</summary>
    /// <param name="more">Settings beyond, or instead of, those of <see cref="SettingsFor"/>.</param>
    /// <param name="dataFolder">Null for one that goes with the process.</param>
    public static async Task<WorkerProcess> ReadyAsync(FakeSlack slack, IReadOnlyDictionary<string, string>? more = null, string? dataFolder = null)
    {
        var settings = SettingsFor(slack, more);
        var worker = WorkerProcess.Start(settings, dataFolder);
        try
        {
            if (settings.TryGetValue("Web:Url", out var site))
            {
                await worker.WaitForAsync("Slack's requests are taken");
                slack.DeliverTo(new Uri(new Uri(site), "slack"));
            }
            else
            {
                await worker.WaitForAsync("Line 1: connection 1 is ready");
                await worker.WaitForAsync("Line 2: connection 1 is ready");
            }

            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    public static Dictionary<string, string> SettingsFor(FakeSlack slack, IReadOnlyDictionary<string, string>? more = null)
    {
        var settings = new Dictionary<string, string>
        {
            ["Slack:BotToken"] = slack.BotToken,
            ["Slack:AppToken"] = slack.AppToken,
            ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl.ToString(),
            ["Slack:MemberLimit"] = "600",
        };
        foreach (var (key, value) in more ?? new Dictionary<string, string>())
            settings[key] = value;
        return settings;
    }

    /// <summary>Settings for <c>Slack:Mode=Http</c>, without the token that Socket Mode alone needs.</summary>
    public static Dictionary<string, string> OverHttp(FakeSlack slack) => new()
    {
        ["Slack:Mode"] = "Http",
        ["Slack:AppToken"] = "",
        ["Slack:SigningSecret"] = slack.SigningSecret,
        ["Web:Url"] = FreeAddress.Next().ToString(),
    };
}
