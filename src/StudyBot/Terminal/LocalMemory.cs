using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Prompts;
using StudyBot.Hosting;
using StudyBot.Prompts;
using StudyBot.Settings;
using StudyBot.Storage;

namespace StudyBot.Terminal;

/// <summary>The worker's database, opened for a terminal.</summary>
internal sealed class LocalMemory : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly TimeProvider _time;
    private readonly PromptOptions _options;

    private LocalMemory(ServiceProvider services, Workspace workspace, TimeProvider time)
    {
        (_services, _time, _options) = (services, time, workspace.Settings.Prompts);
        // What was never asked for is not closed with the container.
        services.GetRequiredService<SqliteDatabase>();
        Desk = services.GetRequiredService<IPromptDesk>();
    }

    public IPromptDesk Desk { get; }

    public static bool IsThere(Workspace workspace) => Inspection.Of(workspace.DataFolder) is { Succeeded: true, Value.Version: not null };

    /// <summary>Opened as a worker does, and made where there is none.</summary>
    public static bool TryOpen(Workspace workspace, Func<Library> library, TimeProvider time, [NotNullWhen(true)] out LocalMemory? memory, [NotNullWhen(false)] out string? problem)
    {
        memory = null;
        var readings = library();
        var services = new ServiceCollection().AddSingleton(time).AddSingleton(readings).AddSingleton<IPassageViewer, PassageViewer>();
        var curated = CuratedFile.Read(workspace.PromptsFile, [.. readings.Readings.Select(r => r.Reading)]);
        if (!WorkerMemory.TryAdd(services, workspace, curated, time, out var failed))
        {
            problem = failed.Line;
            return false;
        }

        // What is ordered here is posted here; the worker of the chat is rung afterwards.
        services.AddSingleton<IPromptSignal, NobodyWaits>();
        (memory, problem) = (new LocalMemory(services.BuildServiceProvider(), workspace, time), null);
        return true;
    }

    /// <summary>Wakes the chat's worker.</summary>
    public void Ring() => _services.GetRequiredService<PromptSignal>().Ring();

    /// <summary>Posts the prompt of a schedule that is due.</summary>
    /// <returns>Why it was not posted; null where it was, or is on its way by other hands.</returns>
    public async Task<string?> PostAsync(ScheduleId schedule, IScreen screen, CancellationToken cancellationToken)
    {
        var (schedules, outbox, rules) = (_services.GetRequiredService<IScheduleStore>(), _services.GetRequiredService<IPromptOutbox>(), _options.ToRules());
        var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
        if (new Agenda(schedules, outbox, rules, NullLogger<Agenda>.Instance).Look(now) is not { } items)
            return SettingsDesk.MemoryFailed;
        if (items.FirstOrDefault(i => i.Schedule.Id == schedule) is not { Backlog: { IsEmpty: false } backlog } item)
            return null;
        var calls = new PromptCalls(rules, _time, NullLogger<PromptCalls>.Instance);
        var delivery = new PromptDelivery(outbox, _services.GetRequiredService<IPromptChooser>(), calls, rules, _time, NullLogger<PromptDelivery>.Instance);
        await delivery.RunAsync(item, new TerminalPublisher(screen, tells: false), cancellationToken).ConfigureAwait(false);
        var key = backlog.Live.FirstOrDefault().Key;
        return outbox.Entries(key.Schedule, key.Date, key.Date) is { Succeeded: true, Value: [{ Problem: { } why }] } ? why : null;
    }

    /// <summary>Posts into the terminal what comes due.</summary>
    public PromptWorker Worker(IScreen screen, ILoggerFactory logs) => new(
        _services.GetRequiredService<IScheduleStore>(), _services.GetRequiredService<IPromptOutbox>(), _services.GetRequiredService<IPromptChecks>(), _services.GetRequiredService<IPromptChooser>(),
        [new TerminalPublisher(screen)], _services.GetRequiredService<PromptSignal>(), _options, _time, logs);

    public void Dispose() => _services.Dispose();

    private sealed class NobodyWaits : IPromptSignal
    {
        public void Ring()
        {
        }
    }
}
