using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Settings;

namespace StudyBot.Cli;

/// <summary><c>ask</c>: no host and no container, and of the readings only the one that is asked.</summary>
internal static class AskCommand
{
    public static int Run(AskArguments arguments, StandardStreams streams, TimeProvider time)
    {
        var (name, json, one) = arguments switch
        {
            AskArguments.One a => (a.Reading, a.Json, a.Command),
            AskArguments.FromInput a => (a.Reading, a.Json, (string?)null),
            _ => (null, false, null),
        };
        if (arguments is AskArguments.Invalid or AskArguments.Help)
            return streams.Report(new Problem($"{(arguments as AskArguments.Invalid)?.Problem} {AskArguments.Usage}".Trim(), ExitCode.Usage));
        if (!Workspace.TryOpen(out var workspace, out var problem) || !workspace.Shelf.TryFind(name, out var entry, out problem)
            || !entry.TryImport(out var reading, out problem))
            return streams.Report(problem);
        var library = new Library([IndexedReading.Build(reading)]);
        var answerer = new Answerer(new CommandDispatcher(library), library, json, streams);
        return one is null ? answerer.AnswerInput() : answerer.Answer(one);
    }
}
