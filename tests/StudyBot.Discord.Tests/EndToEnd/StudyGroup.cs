using System.Globalization;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Processes;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>The real worker, in a process of its own, on a fake Discord.</summary>
public sealed class StudyGroup : IAsyncLifetime
{
    public static readonly Person Ada = new();
    public static readonly Person Ben = new() { UserId = 400_000_000_000_000_002, Name = "ben" };
    public static readonly Person Teacher = new() { UserId = 400_000_000_000_000_003, Name = "teacher", Permissions = Ada.Permissions | Person.ManageGuild };

    public FakeDiscord Discord { get; private set; } = null!;

    public WorkerProcess Worker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Discord = await FakeDiscord.StartAsync();
        Worker = await ReadyAsync(Discord);
    }

    public async Task DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Discord.DisposeAsync();
    }

    /// <summary>A worker that has its commands registered and, over the gateway, every shard connected.</summary>
    /// <param name="more">Settings beyond, or instead of, those of <see cref="SettingsFor"/>.</param>
    /// <param name="dataFolder">Null for one that goes with the process.</param>
    public static async Task<WorkerProcess> ReadyAsync(FakeDiscord discord, IReadOnlyDictionary<string, string>? more = null, string? dataFolder = null)
    {
        var settings = SettingsFor(discord, more);
        var worker = WorkerProcess.Start(settings, dataFolder);
        try
        {
            await worker.WaitForAsync(" registered ");
            if (settings.ContainsKey("Web:Url"))
                await worker.WaitForAsync("Interactions are taken");
            else
                await discord.WaitForReadyAsync(TimeSpan.FromSeconds(30));
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    public static Dictionary<string, string> SettingsFor(FakeDiscord discord, IReadOnlyDictionary<string, string>? more)
    {
        var settings = SettingsFor(discord);
        foreach (var (key, value) in more ?? new Dictionary<string, string>())
            settings[key] = value;
        return settings;
    }

    public static Dictionary<string, string> SettingsFor(FakeDiscord discord) => new()
    {
        ["Discord:Token"] = discord.Token,
        ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
        ["Discord:GatewayUrl"] = discord.GatewayUrl.ToString(),
        ["Discord:MemberLimit"] = 600.ToString(CultureInfo.InvariantCulture),
    };
}
