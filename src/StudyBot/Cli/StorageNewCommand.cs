using StudyBot.Settings;
using StudyBot.Storage;

namespace StudyBot.Cli;

internal static class StorageNewCommand
{
    public static int Run(StandardStreams streams, TimeProvider time)
    {
        if (!DataFolder.TryFind(out var folder, out var problem))
            return streams.Report(problem);
        var begun = Backups.BeginAnew(folder, time);
        if (!begun.Succeeded)
            return streams.Report(new Problem(begun.Problem, ExitCode.Failed));
        streams.Output.WriteLine(Printable.Of(begun.Value.Length == 0 ? "Begun anew, empty." : $"Begun anew, empty. What was there is {begun.Value}."));
        streams.Output.Flush();
        return ExitCode.Ok;
    }
}
