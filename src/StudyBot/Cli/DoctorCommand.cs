using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Discord;
using StudyBot.Discord.Doctor;
using StudyBot.Hosting;
using StudyBot.Prompts;
using StudyBot.Settings;
using StudyBot.Slack;
using StudyBot.Slack.Doctor;
using StudyBot.Storage;

namespace StudyBot.Cli;

/// <summary>What works, what does not and what to do; also the container's health check.</summary>
internal static class DoctorCommand
{
    public static async Task<int> RunAsync(DoctorScope scope, StandardStreams streams, TimeProvider time, CancellationToken cancellationToken)
    {
        var failed = false;
        await foreach (var check in Checks(scope, time, cancellationToken).ConfigureAwait(false))
        {
            failed |= check.State == CheckState.Fail;
            streams.Output.WriteLine(Printable.Of(check.ToString().ReplaceLineEndings(" ")));
        }

        await streams.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return failed ? ExitCode.Failed : ExitCode.Ok;
    }

    public static DoctorCheck Clock(DateTimeOffset now, DateTimeOffset built)
    {
        var read = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        // A day of tolerance for file times in another zone; twenty years outlast any build that still runs.
        return now < built.AddDays(-1) ? new("clock", CheckState.Fail, $"{read} lies before this program was built", "set the system's clock; signatures and tokens fail on a wrong one")
            : now > built.AddYears(20) ? new("clock", CheckState.Warn, $"{read} lies more than 20 years after this program was built", "check the system's clock")
            : new("clock", CheckState.Ok, read);
    }

    public static IEnumerable<DoctorCheck> Tokens(IReadOnlyDictionary<string, string> settings) => Platform.All.Select(p =>
        new DoctorCheck("tokens", CheckState.Ok, p.Configured(settings).Length > 0 ? $"{p.Name}: configured, never shown" : $"{p.Name}: not configured"));

    private static async IAsyncEnumerable<DoctorCheck> Checks(DoctorScope scope, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Workspace.TryOpen(out var workspace, out var problem))
        {
            yield return new("settings", CheckState.Ok, string.Join(", ", workspace.Settings.Sources));
            var failures = ImmutableArray.CreateBuilder<Problem>();
            var readings = LoadedLibrary.Import(workspace.Shelf, failures);
            foreach (var check in Readings(workspace.Shelf, readings, failures).Concat(Tokens(workspace.Settings.Values)).Concat(Prompts(scope, workspace, readings, time)))
                yield return check;
            foreach (var check in await DiscordAsync(scope, workspace, time, cancellationToken).ConfigureAwait(false))
                yield return check;
            foreach (var check in await SlackAsync(scope, workspace, time, cancellationToken).ConfigureAwait(false))
                yield return check;
            yield return Permissions(workspace);
            yield return StorageCheck.Of(workspace.DataFolder);
        }
        else
        {
            yield return new("settings", CheckState.Fail, problem.Line);
            yield return DataFolder.TryFind(out var folder, out _) ? StorageCheck.Of(folder)
                : new("storage", CheckState.Warn, "not looked at", "mend the settings first, they say where it is");
        }

        yield return Clock(time.GetUtcNow(), File.GetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, "StudyBot.dll")));
    }

    private static async Task<IEnumerable<DoctorCheck>> DiscordAsync(DoctorScope scope, Workspace workspace, TimeProvider time, CancellationToken cancellationToken)
    {
        if (DiscordOptions.TryRead(workspace.Settings.Values, out var options) is { } wrong)
            return [new DoctorCheck("discord", CheckState.Fail, wrong)];
        if (options is null || scope != DoctorScope.All)
            return [];
        var commands = DiscordRegistration.Commands(new CommandDispatcher(new Library([])), withPrompts: true);
        // What is wrong with the storage has a check of its own.
        var schedules = Inspection.Schedules(workspace.DataFolder);
        var checks = await DiscordDoctor.CheckAsync(options, commands, schedules.Succeeded ? schedules.Value : [], time, cancellationToken).ConfigureAwait(false);
        return Of("discord", checks);
    }

    private static async Task<IEnumerable<DoctorCheck>> SlackAsync(DoctorScope scope, Workspace workspace, TimeProvider time, CancellationToken cancellationToken)
    {
        if (SlackOptions.TryRead(workspace.Settings.Values, out var options) is { } wrong)
            return [new DoctorCheck("slack", CheckState.Fail, wrong)];
        if (options is null || scope != DoctorScope.All)
            return [];
        // What is wrong with the storage has a check of its own.
        var channels = Inspection.Channels(workspace.DataFolder, "slack");
        var schedules = Inspection.Schedules(workspace.DataFolder);
        var checks = await SlackDoctor.CheckAsync(options, channels.Succeeded ? channels.Value : [], schedules.Succeeded ? schedules.Value : [], time, cancellationToken).ConfigureAwait(false);
        return Of("slack", checks);
    }

    private static IEnumerable<DoctorCheck> Of(string platform, ImmutableArray<PlatformCheck> checks) =>
        checks.Select(c => new DoctorCheck(platform, (CheckState)c.State, $"{c.Subject}: {c.Finding}", c.Remedy));

    private static IEnumerable<DoctorCheck> Readings(Shelf shelf, ImmutableArray<Reading> readings, IEnumerable<Problem> failures)
    {
        foreach (var reading in readings)
            yield return new("readings", CheckState.Ok, Describe(reading));
        foreach (var failure in failures)
            yield return new("readings", CheckState.Fail, failure.Line);
        if (!shelf.TryFind(null, out _, out var problem))
            yield return new("readings", CheckState.Fail, problem.Line);
    }

    /// <param name="scope">Beyond <see cref="DoctorScope.All"/> none is generated: a health check once a minute need not index a reading.</param>
    private static IEnumerable<DoctorCheck> Prompts(DoctorScope scope, Workspace workspace, ImmutableArray<Reading> readings, TimeProvider time)
    {
        var curated = CuratedFile.Read(workspace.PromptsFile, readings);
        foreach (var fault in curated.Faults)
            // The worker serves all the same, and a restart would mend nothing.
            yield return new("prompts", scope == DoctorScope.Health ? CheckState.Warn : CheckState.Fail, fault);
        foreach (var past in curated.Past(DateOnly.FromDateTime(time.GetLocalNow().DateTime)))
            yield return new("prompts", CheckState.Warn, past);
        foreach (var reading in readings)
        {
            var generated = scope == DoctorScope.All ? string.Create(CultureInfo.InvariantCulture, $"{PromptGenerator.Generate(IndexedReading.Build(reading)).Length} generated, ") : "";
            yield return new("prompts", CheckState.Ok, $"{reading.Id}: {generated}{Own(curated.Prompts.Count(p => p.Bind(reading).Prompt is not null))}");
        }
    }

    private static string Own(int prompts) => prompts switch
    {
        0 => "no prompt of your own",
        1 => "1 prompt of your own",
        _ => string.Create(CultureInfo.InvariantCulture, $"{prompts} prompts of your own"),
    };

    private static string Describe(Reading reading) =>
        string.Create(CultureInfo.InvariantCulture, $"{reading.Id}: {reading.Pages.Numbers.Length} pages, {reading.Sentences.Length} sentences");

    private static DoctorCheck Permissions(Workspace workspace)
    {
        if (OperatingSystem.IsWindows() || SettingsSources.Of(workspace.Home).UserSecrets is not { } secrets || !File.Exists(secrets))
            return new("permissions", CheckState.Ok, $"{workspace.Home} is readable");
        return (File.GetUnixFileMode(secrets) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == 0
            ? new("permissions", CheckState.Ok, $"{workspace.Home} is readable; user secrets are yours alone")
            : new("permissions", CheckState.Warn, $"others on this system can read {secrets}", $"chmod 600 {secrets}");
    }
}
