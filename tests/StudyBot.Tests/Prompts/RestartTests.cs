using NodaTime;
using StudyBot.Core.Prompts;
using StudyBot.Prompts;

namespace StudyBot.Tests.Prompts;

/// <summary>Processes that die at any moment, and several on one database.</summary>
public sealed class RestartTests
{
    private const int Days = 4;

    private static readonly Duration Restart = Duration.FromMinutes(3);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    /// <summary>The last request is answered, lost or without an answer, as the seed has it.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Killed_at_any_moment_every_prompt_arrives_once(int seed)
    {
        var random = new Random(seed);
        using var rig = new PromptRig();
        PromptSchedule[] schedules = [rig.Add(rig.Daily("00000001", 9)), rig.Add(rig.Daily("00000002", 9)), rig.Add(rig.Daily("00000003", 9, 1) with { Placement = PromptPlacement.Channel })];
        rig.Platform.AfterPost = _ => random.Next(4) == 0 ? new PostOutcome.Unknown("Dropped.") : null;
        rig.Platform.OnPost = (_, _) => Task.FromResult<PostOutcome?>(random.Next(4) switch { 0 => new PostOutcome.Unknown("Dropped."), 1 => new PostOutcome.Later(TimeSpan.FromSeconds(5)), _ => null });
        var until = rig.Now + Duration.FromDays(Days);
        var deaths = 0;
        while (rig.Now < until)
        {
            // At each look there are some three moments; with a post some fifteen more.
            var life = new Mortality(random.Next(1, 60));
            var worker = rig.Start(o => new MortalOutbox(o, life), new MortalPublisher(rig.Platform, life));
            while (rig.Now < until && !life.IsDead)
            {
                var again = until;
                try
                {
                    again = await rig.LookAsync(worker);
                }
                catch (Mortality.KilledException)
                {
                    // Died while it looked.
                }

                if (!life.IsDead)
                    rig.MoveTo(Instant.Min(again, until));
            }

            if (!life.IsDead)
                continue;
            deaths++;
            rig.MoveTo(Instant.Min(rig.Now + Restart, until));
            rig.LapseLeases();
        }

        await rig.RunAsync(rig.Start(), until + Duration.FromHours(1));
        Assert.True(deaths > 0);
        Assert.Equal(
            schedules.SelectMany(s => Enumerable.Range(0, Days).Select(d => new OccurrenceKey(s.Id, new LocalDate(2026, 12, 1).PlusDays(d)).ToString())).Order(StringComparer.Ordinal),
            rig.Platform.Posts.Select(p => p.Key.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(2 * Days, rig.Platform.Threads);
        Assert.Empty(rig.Platform.Words);
        Assert.Empty(rig.Outbox.Open().Value);
        // Chosen once and kept: no prompt of a schedule comes again.
        Assert.All(rig.Platform.Posts.GroupBy(p => p.Key.Schedule), g => Assert.Distinct(g.Select(p => p.Title)));
    }

    [Fact]
    public async Task Three_workers_on_one_file_post_everything_once()
    {
        using var rig = new PromptRig();
        for (var i = 0; i < 8; i++)
            rig.Add(rig.Daily($"0000000{i}", 9, i / 4));
        PromptWorker[] workers = [rig.Start(), rig.Start(), rig.Start()];
        var until = rig.Now + Duration.FromDays(10);
        while (rig.Now < until)
        {
            var again = await Task.WhenAll(workers.Select(w => Task.Run(() => rig.LookAsync(w))));
            rig.MoveTo(Instant.Min(again.Min(), until));
        }

        Assert.Equal(80, rig.Platform.Posts.Length);
        Assert.Distinct(rig.Platform.Posts.Select(p => p.Key));
        Assert.Equal(80, rig.Platform.Threads);
        Assert.Empty(rig.Platform.Words);
    }

    [Fact]
    public async Task Of_two_workers_that_come_back_after_days_one_tells_of_all_of_them_in_one_message()
    {
        using var rig = new PromptRig();
        rig.Add(rig.Daily());
        rig.MoveTo("2026-12-07T20:00:00Z");
        PromptWorker[] workers = [rig.Start(), rig.Start()];
        for (var i = 0; i < 3; i++)
            await Task.WhenAll(workers.Select(w => Task.Run(() => rig.LookAsync(w))));
        var word = Assert.Single(rig.Platform.Words);
        Assert.All(Enumerable.Range(1, 7), d => Assert.Contains($"2026-12-0{d}", word.Text, StringComparison.Ordinal));
        Assert.Empty(rig.Platform.Posts);
        Assert.Empty(rig.Outbox.Open().Value);
    }
}
