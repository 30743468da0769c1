using StudyBot.Settings;
using StudyBot.Storage;

namespace StudyBot.Cli;

internal static class BackupCommand
{
    public static int Run(string? file, StandardStreams streams, TimeProvider time)
    {
        if (!DataFolder.TryFind(out var folder, out var problem))
            return streams.Report(problem);
        var made = Backups.Make(folder, file, time);
        if (!made.Succeeded)
            return streams.Report(new Problem(made.Problem, ExitCode.Failed));
        streams.Output.WriteLine(Printable.Of(made.Value));
        streams.Output.Flush();
        return ExitCode.Ok;
    }
}
