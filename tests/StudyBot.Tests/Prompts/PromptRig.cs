using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Prompts;
using StudyBot.Settings;
using StudyBot.Storage;
using StudyBot.Testing;

namespace StudyBot.Tests.Prompts;

/// <summary>Real workers on one real database, in virtual time, before a platform that keeps what arrives.</summary>
internal sealed class PromptRig : IDisposable
{
    public static readonly PersonId Instructor = new("discord", "80351110224678912");

    private readonly string _folder = Directory.CreateTempSubdirectory("studybot-prompts-").FullName;
    private readonly List<ServiceProvider> _opened = [];
    private readonly List<PromptWorker> _workers = [];
    private readonly ILoggerFactory _logs;

    public PromptRig(string start = "2026-12-01T00:00:00Z")
    {
        Time = new FakeTimeProvider(InstantPattern.General.Parse(start).Value.ToDateTimeOffset());
        Platform = new FakeChannelPlatform(Time);
        _logs = LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        var memory = OpenMemory();
        (Schedules, Outbox) = (memory.GetRequiredService<IScheduleStore>(), memory.GetRequiredService<IPromptOutbox>());
    }

    public FakeTimeProvider Time { get; }

    public FakeChannelPlatform Platform { get; }

    public FakeChooser Chooser { get; } = new();

    public LogLines Logs { get; } = new();

    public PromptSignal Signal { get; } = new();

    /// <summary>A day between looks: whatever happens in time happens because the worker knew when to look.</summary>
    public PromptOptions Options { get; init; } = new() { PollSeconds = 24 * 3600 };

    public IScheduleStore Schedules { get; }

    public IPromptOutbox Outbox { get; }

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public PromptSchedule Add(PromptSchedule schedule)
    {
        var saved = Schedules.Save(schedule, Instructor, "made");
        Assert.True(saved.Succeeded, saved.Problem);
        return saved.Value;
    }

    /// <summary>Every day from now on, in a channel of its own.</summary>
    public PromptSchedule Daily(string id = "k3v9x2qd", int hour = 9, int minute = 0, string zone = "Europe/Rome") => new()
    {
        Id = ScheduleId.TryParse(id, out var parsed) ? parsed : throw new ArgumentException(id),
        Community = new CommunityId("discord", "197038439483310086"),
        Channel = new ChannelId("discord", $"channel-{id}"),
        Time = new LocalTime(hour, minute),
        Days = Weekdays.All,
        Zone = zone,
        First = new LocalDate(2000, 1, 1),
        ActiveSince = Now,
        Instructor = Instructor,
    };

    /// <summary>As another process starts on the same folder.</summary>
    /// <param name="outbox">What stands between the worker and its outbox.</param>
    public PromptWorker Start(Func<IPromptOutbox, IPromptOutbox>? outbox = null, params IPromptPublisher[] publishers)
    {
        var memory = OpenMemory();
        var own = memory.GetRequiredService<IPromptOutbox>();
        var worker = new PromptWorker(
            memory.GetRequiredService<IScheduleStore>(), outbox?.Invoke(own) ?? own, memory.GetRequiredService<IPromptChecks>(), Chooser, publishers.Length == 0 ? [Platform] : publishers,
            Signal, Options, Time, _logs);
        _workers.Add(worker);
        return worker;
    }

    /// <summary>Looks and what they started, until one starts nothing: what the loop does in a moment, being rung by what is left to do.</summary>
    public async Task<Instant> LookAsync(PromptWorker worker)
    {
        for (var looks = 1; ; looks++)
        {
            var again = worker.Look(CancellationToken.None);
            await worker.WhenIdle();
            if (!worker.HadWork || looks == 3)
                return again;
        }
    }

    /// <summary>Lets the worker look whenever it said it would, until a time.</summary>
    public async Task RunAsync(PromptWorker worker, Instant until)
    {
        for (; ; )
        {
            var again = await LookAsync(worker);
            if (again >= until)
                break;
            MoveTo(again);
        }

        MoveTo(until);
    }

    public Task RunAsync(PromptWorker worker, string until) => RunAsync(worker, InstantPattern.General.Parse(until).Value);

    public void MoveTo(Instant at) => Time.SetUtcNow(at.ToDateTimeOffset());

    public void MoveTo(string at) => MoveTo(InstantPattern.General.Parse(at).Value);

    /// <summary>The leases of processes that are no more run out, as they do in the database's own time.</summary>
    public void LapseLeases() => Execute("UPDATE prompt_outbox SET leased_until = 0; UPDATE prompt_checks SET leased_until = 0;");

    /// <summary>What another program does to the file.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "studybot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public OutboxEntry Entry(PromptSchedule schedule, LocalDate date) => Assert.Single(Outbox.Entries(schedule.Id, date, date).Value);

    public void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
        foreach (var memory in _opened)
            memory.Dispose();
        _logs.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider OpenMemory()
    {
        var opened = SqliteDatabase.Open(_folder, Time);
        Assert.True(opened.Succeeded, opened.Problem);
        var memory = new ServiceCollection().AddStorage(opened.Value).BuildServiceProvider();
        memory.GetRequiredService<SqliteDatabase>();
        _opened.Add(memory);
        return memory;
    }
}
