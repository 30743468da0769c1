using System.Runtime.CompilerServices;
using StudyBot.Core;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Timelines;
using StudyBot.Drawing;
using StudyBot.Hosting;
using StudyBot.Settings;
using StudyBot.Terminal;

namespace StudyBot.Cli;

/// <summary><c>ask</c>: no host and no container, and of the readings only the one that is asked.</summary>
internal static class AskCommand
{
    public static Task<int> RunAsync(AskArguments arguments, StandardStreams streams) => arguments switch
    {
        // As a backup: nothing that is there is overwritten.
        AskArguments.One { Picture: { } taken } when Path.Exists(taken) => Task.FromResult(streams.Report(new Problem($"{taken}: is there already and is not overwritten: name another file.", ExitCode.Failed))),
        AskArguments.One { Picture: { } picture } one => RunAsync(one.Reading, one.Json, streams, Drawing(), answerer => answerer.AnswerAsync(one.Command, picture)),
        AskArguments.One one => RunAsync(one.Reading, one.Json, streams, null, answerer => answerer.AnswerAsync(one.Command)),
        AskArguments.FromInput input => RunAsync(input.Reading, input.Json, streams, null, answerer => answerer.AnswerInputAsync()),
        AskArguments.Invalid invalid => Task.FromResult(streams.Report(new Problem($"{invalid.Problem} {AskArguments.Usage}", ExitCode.Usage))),
        _ => Task.FromResult(streams.Report(new Problem(AskArguments.Usage, ExitCode.Usage))),
    };

    private static async Task<int> RunAsync(string? name, bool json, StandardStreams streams, ITimelineDrawing? drawing, Func<Answerer, Task<int>> answer)
    {
        if (!Workspace.TryOpen(out var workspace, out var problem) || !workspace.Shelf.TryFind(name, out var entry, out problem)
            || !entry.TryImport(out var reading, out problem))
            return streams.Report(problem);
        var library = new Library([IndexedReading.Build(reading)]);
        // A schedule may be of any reading; what is named for this one call goes before.
        using var prompts = new LocalPrompts(workspace, () => name is null ? LoadedLibrary.Load(workspace.Shelf).Library : library, TimeProvider.System);
        return await answer(new Answerer(new CommandDispatcher(library, drawing), library, json, streams, prompts)).ConfigureAwait(false);
    }

    // In a method of its own: only then is the assembly loaded, and no other command waits for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ITimelineDrawing Drawing() => new TimelineDrawing();
}
