using System.Reflection;
using System.Runtime.CompilerServices;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Discord;
using StudyBot.Drawing;
using StudyBot.Hosting;
using StudyBot.Slack;

namespace StudyBot.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(Library).Assembly;
    private static readonly Assembly Program = typeof(ChatWorker).Assembly;
    private static readonly Assembly Discord = typeof(DiscordOptions).Assembly;
    private static readonly Assembly Slack = typeof(SlackOptions).Assembly;
    private static readonly Assembly Drawing = typeof(TimelineDrawing).Assembly;

    [Fact]
    public void The_core_references_no_platform_host_or_storage()
    {
        string[] foreign = ["Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Npgsql", "Dapper",
            "Discord", "NetCord", "SlackNet", "Spectre", "RadLine", "System.CommandLine", "System.Net.Http", "System.Net.WebSockets", "System.Console", "SkiaSharp", "StudyBot"];
        Assert.DoesNotContain(Core.GetReferencedAssemblies(), r => foreign.Any(f => r.Name == f || r.Name!.StartsWith(f + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void Types_are_sealed_unless_something_derives_from_them()
    {
        var types = Core.GetTypes().Concat(Program.GetTypes()).Concat(Discord.GetTypes()).Concat(Slack.GetTypes()).Where(t => t.IsClass && !IsGenerated(t)).ToArray();
        Assert.Empty(types.Where(t => !t.IsSealed && !types.Any(other => other.BaseType == t)).Select(t => t.FullName));
    }

    [Fact]
    public void Nothing_of_the_program_is_public() =>
        Assert.Empty(Program.GetExportedTypes().Where(t => !IsGenerated(t)).Select(t => t.FullName));

    [Fact]
    public void No_type_of_the_wire_leaves_its_adapter()
    {
        Assert.Equal(["DiscordMode", "DiscordOptions", "DiscordRegistration"], Discord.GetExportedTypes().Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["SlackMode", "SlackOptions", "SlackRegistration"], Slack.GetExportedTypes().Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Adapters_reference_the_core_and_no_other_part() =>
        Assert.All([Discord, Slack], adapter => Assert.Equal(["StudyBot.Core"], adapter.GetReferencedAssemblies().Select(r => r.Name!).Where(n => n.StartsWith("StudyBot", StringComparison.Ordinal))));

    [Fact]
    public void Drawing_references_the_core_alone_and_shows_nothing_else()
    {
        Assert.Equal(["StudyBot.Core"], Drawing.GetReferencedAssemblies().Select(r => r.Name!).Where(n => n.StartsWith("StudyBot", StringComparison.Ordinal)));
        Assert.Equal(["TimelineDrawing"], Drawing.GetExportedTypes().Select(t => t.Name));
    }

    [Fact]
    public void Adapters_are_internal() =>
        Assert.All(Program.GetTypes().Concat(Discord.GetTypes()).Concat(Slack.GetTypes()).Where(typeof(IChatAdapter).IsAssignableFrom), t => Assert.False(t.IsVisible));

    [Fact]
    public void No_name_says_nothing() =>
        Assert.Empty(Core.GetTypes().Concat(Program.GetTypes()).Concat(Discord.GetTypes()).Concat(Slack.GetTypes())
            .Where(t => !IsGenerated(t) && new[] { "Manager", "Helper", "Helpers", "Util", "Utils", "Utilities" }.Any(n => t.Name.EndsWith(n, StringComparison.Ordinal)))
            .Select(t => t.FullName));

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.Name == "Program" || type.IsDefined(typeof(CompilerGeneratedAttribute))
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
