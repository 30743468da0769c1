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
        Worker = WorkerProcess.Start(SettingsFor(Discord));
        await Discord.WaitForReadyAsync(TimeSpan.FromSeconds(30));
        while (Discord.Commands().Count == 0)
            await Task.Delay(10);
    }

    public async Task DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Discord.DisposeAsync();
    }

    public static Dictionary<string, string> SettingsFor(FakeDiscord discord) => new()
    {
        ["Discord:Token"] = discord.Token,
        ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
        ["Discord:GatewayUrl"] = discord.GatewayUrl.ToString(),
        ["Discord:MemberLimit"] = 600.ToString(CultureInfo.InvariantCulture),
    };
}
