using System.Globalization;
using StudyBot.Json;
using StudyBot.Storage;

namespace StudyBot.Cli;

internal static class AuditCommand
{
    public static int Run(bool json, StandardStreams streams, TimeProvider time)
    {
        if (!OpenedStorage.TryOpen(time, out var database, out var problem))
            return streams.Report(problem);
        using (database)
        {
            var entries = new AuditLog(database).All();
            if (!entries.Succeeded)
                return streams.Report(new Problem(entries.Problem, ExitCode.Failed));
            if (entries.Value.IsEmpty)
                streams.Error.WriteLine("Nothing has been changed yet.");
            streams.Output.Write(json ? AuditJson.Write(entries.Value) + "\n" : string.Concat(entries.Value.Select(Line)));
            streams.Output.Flush();
            return ExitCode.Ok;
        }
    }

    private static string Line(AuditEntry entry) => Printable.Of(string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.At.UtcDateTime:yyyy-MM-dd HH:mm}Z  {entry.By ?? "-"}  {(entry.Where is null ? "" : $"{entry.Where}  ")}{entry.Change}").ReplaceLineEndings(" ")) + "\n";
}
