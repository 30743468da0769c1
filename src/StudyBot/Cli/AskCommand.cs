using System.Runtime.CompilerServices;
using StudyBot.Core;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Timelines;
using StudyBot.Drawing;
using StudyBot.Settings;

namespace StudyBot.Cli;

/// <summary><c>ask</c>: no host and no container, and of the readings only the one that is asked.</summary>
internal static class AskCommand
{
    public static int Run(AskArguments arguments, StandardStreams streams) => arguments switch
    {
        AskArguments.One { Picture: { } picture } one => Run(one.Reading, one.Json, streams, Drawing(), answerer => answerer.Answer(one.Command, picture)),
        AskArguments.One one => Run(one.Reading, one.Json, streams, null, answerer => answerer.Answer(one.Command)),
        AskArguments.FromInput input => Run(input.Reading, input.Json, streams, null, answerer => answerer.AnswerInput()),
        AskArguments.Invalid invalid => streams.Report(new Problem($"{invalid.Problem} {AskArguments.Usage}", ExitCode.Usage)),
        _ => streams.Report(new Problem(AskArguments.Usage, ExitCode.Usage)),
    };

    private static int Run(string? name, bool json, StandardStreams streams, ITimelineDrawing? drawing, Func<Answerer, int> answer)
    {
        if (!Workspace.TryOpen(out var workspace, out var problem) || !workspace.Shelf.TryFind(name, out var entry, out problem)
            || !entry.TryImport(out var reading, out problem))
            return streams.Report(problem);
        var library = new Library([IndexedReading.Build(reading)]);
        return answer(new Answerer(new CommandDispatcher(library, drawing), library, json, streams));
    }

    // In a method of its own: only then is the assembly loaded, and no other command waits for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ITimelineDrawing Drawing() => new TimelineDrawing();
}
