using StudyBot.Settings;
using StudyBot.Storage;

namespace StudyBot.Cli;

internal static class RestoreCommand
{
    public static int Run(string file, StandardStreams streams, TimeProvider time)
    {
        if (!DataFolder.TryFind(out var folder, out var problem))
            return streams.Report(problem);
        var restored = Backups.Restore(folder, file, time);
        if (!restored.Succeeded)
            return streams.Report(new Problem(restored.Problem, ExitCode.Failed));
        streams.Output.WriteLine(Printable.Of(restored.Value.Length == 0 ? $"Restored from {file}." : $"Restored from {file}. What it replaced is {restored.Value}."));
        streams.Output.Flush();
        return ExitCode.Ok;
    }
}
