using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Core.Timelines;
using StudyBot.Discord;
using StudyBot.Drawing;
using StudyBot.Prompts;
using StudyBot.Settings;
using StudyBot.Slack;
using StudyBot.Terminal;
using StudyBot.Web;
using SystemConsole = System.Console;

namespace StudyBot.Hosting;

/// <summary>The program without arguments: decides who is answered, loads the readings, then runs the host.</summary>
internal static class ChatRun
{
    private static readonly string NothingToDo =
        $"Nobody to answer: pipe commands in, start it in a terminal, or configure a platform ({string.Join(" or ", Platform.All.Select(p => p.TokenKey))}).";

    public static async Task<int> RunAsync(StandardStreams streams, TimeProvider time, CancellationToken cancellationToken)
    {
        // From the first moment to the last: the host has a registration of its own only while it runs, and a pipe may stay silent for long.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            Cancel(stop);
        });
        if (!Workspace.TryOpen(out var workspace, out var problem))
            return streams.Report(problem);
        SlackOptions? slack = null;
        if ((DiscordOptions.TryRead(workspace.Settings.Values, out var discord) ?? SlackOptions.TryRead(workspace.Settings.Values, out slack)) is { } wrong)
            return streams.Report(new Problem(wrong, ExitCode.Usage));
        var isWorker = discord is not null || slack is not null;
        RunMode mode;
        try
        {
            var redirected = SystemConsole.IsInputRedirected;
            // A worker does not look at its input: there may never be any.
            var empty = !isWorker && redirected && (ClosedInput.Detect() || await Task.Run(streams.Input.IsAtEnd, CancellationToken.None).WaitAsync(stop.Token).ConfigureAwait(false));
            mode = RunModes.Decide(adaptersConfigured: isWorker, redirected, empty);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Ok;
        }

        if (mode == RunMode.NothingToDo)
            return streams.Report(new Problem(NothingToDo, ExitCode.Usage));

        var loaded = LoadedLibrary.Load(workspace.Shelf);
        foreach (var failure in loaded.Failures)
            streams.Report(failure);
        if (loaded.Library.Readings.IsEmpty)
            return streams.Report(new Problem($"{workspace.Shelf.Folder}: no reading could be loaded.", ExitCode.Failed));
        if (loaded.MissingDefault is { } missing)
            return streams.Report(missing);
        if (stop.IsCancellationRequested)
            return ExitCode.Ok;
        return await HostAsync(new Run(workspace, loaded, mode, discord, slack), streams, time, stop.Token).ConfigureAwait(false);
    }

    private static async Task<int> HostAsync(Run run, StandardStreams streams, TimeProvider time, CancellationToken cancellationToken)
    {
        var (workspace, loaded, mode, discord, slack) = run;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = workspace.Home });
        builder.Configuration.AddInMemoryCollection(workspace.Settings.Values!);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat, o.UseUtcTimestamp) = (true, "yyyy-MM-ddTHH:mm:ssZ ", true));
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        if (mode != RunMode.Worker)
            builder.Logging.AddFilter((_, level) => level >= LogLevel.Error);
        // Closed after the host, whose worker posts from it.
        using var prompts = new LocalPrompts(workspace, () => loaded.Library, time);
        builder.Services.AddStudyBot(loaded.Library, time, mode == RunMode.Worker ? Drawing() : null).AddTerminalAdapter(mode, streams, loaded.Library, prompts);
        if (mode == RunMode.Worker)
        {
            var curated = CuratedFile.Read(workspace.PromptsFile, [.. loaded.Library.Readings.Select(r => r.Reading)]);
            foreach (var fault in curated.Faults)
                streams.Report(new Problem(fault, ExitCode.Failed));
            if (!WorkerMemory.TryAdd(builder.Services, workspace, curated, time, out var problem))
                return streams.Report(problem);
        }

        if (discord is not null)
            builder.Services.AddDiscord(discord);
        if (slack is not null)
            builder.Services.AddSlack(slack);
        // Only where the memory is, and somewhere to post.
        if (mode == RunMode.Worker && builder.Services.Any(s => s.ServiceType == typeof(IPromptPublisher)))
            builder.Services.AddHostedService<PromptWorker>();
        // Only where something is to be called: nothing listens otherwise.
        if (builder.Services.Any(s => s.ServiceType == typeof(IWebhookEndpoint)))
            builder.Services.AddSingleton(workspace.Settings.Web).AddHostedService<WebServer>();

        var host = builder.Build();
        var outcome = host.Services.GetRequiredService<RunOutcome>();
        Log.LibraryReady(host.Services.GetRequiredService<ILogger<ChatWorker>>(), loaded.Library.Readings.Length, loaded.Failures.Length);
        try
        {
            await host.RunToEndAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OptionsValidationException e)
        {
            return streams.Report(new Problem(string.Join("; ", e.Failures), ExitCode.Usage));
        }

        return outcome.Failure is { } line ? streams.Report(new Problem(line, ExitCode.Failed)) : ExitCode.Ok;
    }

    // In a method of its own: only then is the assembly loaded.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ITimelineDrawing Drawing() => new TimelineDrawing();

    private static void Cancel(CancellationTokenSource stop)
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The program has ended meanwhile.
        }
    }

    private sealed record Run(Workspace Workspace, LoadedLibrary Loaded, RunMode Mode, DiscordOptions? Discord, SlackOptions? Slack);
}
