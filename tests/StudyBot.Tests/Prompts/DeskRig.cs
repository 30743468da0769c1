using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Importing;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Core.Retrieval;
using StudyBot.Hosting;
using StudyBot.Prompts;
using StudyBot.Settings;
using StudyBot.Storage;

namespace StudyBot.Tests.Prompts;

/// <summary><c>/prompt</c> as a worker has it: the real desk, the shipped reading, a real database; time stands still until it is moved.</summary>
internal sealed class DeskRig : IDisposable
{
    public static readonly CommunityId Guild = new("discord", "197038439483310086");
    public static readonly ChannelId Channel = new("discord", "381870553235193857");
    public static readonly PersonId Person = new("discord", "80351110224678912");
    public static readonly PersonId Member = new("discord", "80351110224678913");

    public static readonly Asker Instructor = new(Person, Guild, Channel, OwnUse: false, MayManage: true);

    private static readonly Lazy<IndexedReading> s_shipped = new(() =>
        IndexedReading.Build(Assert.IsType<ImportResult.Imported>(Importer.ImportPath(Path.Combine(BuiltProgram.Root, "seeds/tavani-2019"))).Reading));

    private readonly TemporaryHome _home = new("{}");
    private readonly ServiceProvider _services;

    public DeskRig()
    {
        Assert.True(StudyBotSettings.TryLoad(new SettingsSources(_home.SettingsFile, null, new Dictionary<string, string>()), out var settings, out _));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton(new Library([s_shipped.Value])).AddSingleton<IPassageViewer, PassageViewer>();
        Assert.True(WorkerMemory.TryAdd(services, new Workspace(_home.Path, settings, new Shelf(_home.Path, [], null)), new CuratedFile([], []), Time, out _));
        _services = services.BuildServiceProvider();
        (Database, Desk) = (Get<SqliteDatabase>(), Get<IPromptDesk>());
    }

    /// <summary>A Monday, 08:00 in Rome.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 30, 7, 0, 0, TimeSpan.Zero));

    public SqliteDatabase Database { get; }

    public IPromptDesk Desk { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>As somebody types it, in a place where the bot's own commands have the platform's name.</summary>
    public Reply Say(string line, Asker? asker = null, string own = "/")
    {
        var (order, problem) = PromptOrder.Parse(line);
        Assert.True(order is not null, problem);
        return Desk.Answer(order, asker ?? Instructor, "the permission Manage Server", own).Reply;
    }

    public AuditEntry[] Audit => [.. new AuditLog(Database).All().Value];

    public void Dispose()
    {
        _services.Dispose();
        _home.Dispose();
    }
}
