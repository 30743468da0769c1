using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Tests.EndToEnd;
using StudyBot.Testing;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Memory;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.Prompts;

/// <summary><c>/prompt</c> as people use it, through the real adapter; a desk of the test's own answers.</summary>
public sealed class PromptCommandTests : IAsyncLifetime
{
    private static readonly FakeGuild s_guild = new();

    private readonly Desk _desk = new();
    private readonly CancellationTokenSource _stop = new();
    private FakeDiscord _discord = null!;
    private ServiceProvider _services = null!;
    private Task _run = null!;

    public async Task InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        var memory = new FakeMemory();
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<IPassageViewer>(new FakeViewer())
            .AddSingleton<ISettingsStore>(memory).AddSingleton<IFeedbackStore>(memory).AddSingleton<IPassageLinks>(memory).AddSingleton<IErasure>(memory)
            .AddSingleton<IPromptDesk>(_desk)
            .AddDiscord(new DiscordOptions { Token = _discord.Token, ApiBaseUrl = _discord.ApiBaseUrl, GatewayUrl = _discord.GatewayUrl, MemberLimit = 600 })
            .BuildServiceProvider();
        _run = _services.GetRequiredService<IChatAdapter>().RunAsync(new FakeDispatcher(SampleReplies.Echo), _stop.Token);
        await _discord.WaitForReadyAsync(TimeSpan.FromSeconds(20));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (_discord.Commands().Count == 0)
            await Task.Delay(5, patience.Token);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        await _discord.DisposeAsync();
        _stop.Dispose();
    }

    [Fact]
    public async Task Every_subcommand_reaches_the_desk_with_what_was_given()
    {
        foreach (var command in PromptCommand.All)
        {
            var given = command.Options.ToDictionary(o => o.Name, o => o.Kind switch
            {
                PromptOptionKind.Number => "3",
                PromptOptionKind.Channel => $"{s_guild.Channels[1]}",
                PromptOptionKind.Role => $"{s_guild.Roles[0].Id}",
                PromptOptionKind.Choice => o.Choices[0],
                _ => "a b",
            });
            var seen = await _discord.CommandAsync(Teacher, $"prompt {command.Name}", given);
            Assert.True(Assert.Single(seen.Messages).Ephemeral);
            var (order, asker, needed) = _desk.Orders.Last();
            Assert.Equal(command, order.Command);
            Assert.Equal(given.OrderBy(g => g.Key, StringComparer.Ordinal), order.Values.OrderBy(v => v.Key, StringComparer.Ordinal));
            Assert.Equal((true, $"{s_guild.Id}", "the permission Manage Server"), (asker.MayManage, asker.Community?.Value, needed));
        }

        await _discord.CommandAsync(Ada, "prompt list");
        Assert.False(_desk.Orders.Last().Asker.MayManage);
        Assert.Empty(_discord.Violations);
    }

    [Fact]
    public async Task In_a_forum_members_answer_in_its_posts_and_everyone_is_no_role()
    {
        var given = new Dictionary<string, string> { ["time"] = "09:00", ["zone"] = "Europe/Rome", ["channel"] = $"{s_guild.Forums[0]}" };
        await _discord.CommandAsync(Teacher, "prompt schedule", given);
        Assert.Equal("forum", _desk.Orders.Last().Order["answers"]);
        var before = _desk.Orders.Count;
        Assert.Contains("not everyone", (await _discord.CommandAsync(Teacher, "prompt schedule", new Dictionary<string, string>(given) { ["mention"] = $"{s_guild.Id}" })).Text, StringComparison.Ordinal);
        Assert.Equal(before, _desk.Orders.Count);
    }

    [Fact]
    public async Task A_conversation_about_prompts()
    {
        var transcript = new Transcript();
        transcript.Add("teacher types in /prompt schedule zone: “rome”", await _discord.AutocompleteAsync(Teacher, "prompt schedule", "zone", "rome"));
        transcript.Add("teacher types in /prompt schedule reading: “sam”", await _discord.AutocompleteAsync(Teacher, "prompt schedule", "reading", "sam"));
        transcript.Add("teacher types in /prompt skip date: “”", await _discord.AutocompleteAsync(Teacher, "prompt skip", "date", ""));
        transcript.Add("teacher: /prompt schedule time:09:00 zone:Europe/Rome", await _discord.CommandAsync(Teacher, "prompt schedule", new Dictionary<string, string> { ["time"] = "09:00", ["zone"] = "Europe/Rome" }));
        transcript.Add("ada: /prompt pause", await _discord.CommandAsync(Ada, "prompt pause"));
        var key = new OccurrenceKey(new ScheduleId("k3v9x2qd"), new LocalDate(2026, 12, 1));
        var post = new PromptPost(key, new ChannelId("discord", $"{s_guild.Channels[0]}"), PromptPlacement.Channel, "Prompt", $"{s_guild.Roles[0].Id}", Desk.Passage("Is it a “turning point”?", ReplyVisibility.Public), TimeProvider.System.GetUtcNow().ToInstant());
        var posted = Assert.IsType<PostOutcome.Posted>(await _services.GetRequiredService<IPromptPublisher>().PostAsync(post, default));
        var id = ulong.Parse(posted.Message);
        transcript.Add("the prompt of the day", new Seen { InteractionId = 0, Status = AnswerStatus.Answered, Messages = [_discord.Look(Ada).Single(m => m.Id == id)] });
        transcript.Add("ada presses For instructors", await _discord.PressAsync(Ada, id, "For instructors"));
        transcript.Add("teacher presses For instructors", await _discord.PressAsync(Teacher, id, "For instructors"));
        transcript.Add("ada presses In context", await _discord.PressAsync(Ada, id, "In context"));
        transcript.Verify();
        Assert.Empty(_discord.Violations);
    }

    [Fact]
    public async Task A_preview_that_is_too_long_for_a_message_arrives_whole_as_a_file()
    {
        _desk.Lines = [.. Enumerable.Range(1, 7).Select(i => $"{i}: {new string('x', 900)}")];
        var seen = await _discord.CommandAsync(Teacher, "prompt preview");
        var file = _discord.Download(seen.Messages[0].Id, seen.Messages[0].Attachments.Single().FileName)!;
        Assert.All(_desk.Lines, l => Assert.Contains(l, System.Text.Encoding.UTF8.GetString(file), StringComparison.Ordinal));
        Assert.Empty(_discord.Violations);
    }

    /// <summary>Notes what it is told, and answers as the core's does, in shape.</summary>
    private sealed class Desk : IPromptDesk
    {
        public ConcurrentQueue<(PromptOrder Order, Asker Asker, string Needed)> Orders { get; } = new();

        public ImmutableArray<string> Lines { get; set; } = ["mon-fri 09:00 Europe/Rome, from 2026-12-01", "Next: Tue 2026-12-01 09:00.", "<@&1> @everyone *stays* as it is."];

        public static ChatAnswer Passage(string title, ReplyVisibility visibility) => new()
        {
            Reply = new Reply { Request = new CommandRequest("/prompt", ""), Status = ReplyStatus.Ok, Reading = SampleReplies.Reading, Title = title, Passages = [SampleReplies.Passage] },
            Visibility = visibility,
            Reading = new FakeViewer().Readings[0],
        };

        public ChatAnswer Answer(PromptOrder order, Asker asker, string needed, string own = "/")
        {
            Orders.Enqueue((order, asker, needed));
            if (order.Command.ForInstructors && !asker.MayManage)
                return ChatAnswer.Notice($"“/prompt {order.Command.Name}” needs {needed}; ask somebody who has it.");
            var notice = ChatAnswer.Notice("");
            return notice with { Reply = notice.Reply with { Title = "Scheduled as k3v9x2qd.", Notes = Lines } };
        }

        public ImmutableArray<string> Complete(PromptOption option, string typed, Asker asker, int limit) => option.Kind switch
        {
            PromptOptionKind.Zone => ["Europe/Rome"],
            PromptOptionKind.Date => ["2026-12-01", "2026-12-02"],
            _ => [],
        };

        public ChatAnswer? Press(string code, Asker asker, string needed) => !PromptCode.TryRead(code, out var key) ? null
            : asker.MayManage ? Passage($"What a good answer would use ({key.Date.Day})", ReplyVisibility.Private) : ChatAnswer.Notice($"It needs {needed}.");

        public ImmutableArray<string> Coming(CommunityId community, bool toInstructor, int count) => [];
    }
}
