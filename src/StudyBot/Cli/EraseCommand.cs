using System.Globalization;
using StudyBot.Core.Memory;
using StudyBot.Storage;

namespace StudyBot.Cli;

internal static class EraseCommand
{
    public static int Community(string id, StandardStreams streams, TimeProvider time) =>
        Run(id, (erasure, platform, value) => erasure.Remove(new CommunityId(platform, value)), "changes deleted", streams, time);

    public static int Person(string id, StandardStreams streams, TimeProvider time) =>
        Run(id, (erasure, platform, value) => erasure.Remove(new PersonId(platform, value)), "changes that no longer name them", streams, time);

    private static int Run(string id, Func<Erasure, string, string, Stored<Erased>> remove, string changes, StandardStreams streams, TimeProvider time)
    {
        if (!PlatformId.TryParse(id, out var platform, out var value, out var problem) || !OpenedStorage.TryOpen(time, out var database, out problem))
            return streams.Report(problem);
        using (database)
        {
            var erased = remove(new Erasure(database), platform, value);
            if (!erased.Succeeded)
                return streams.Report(new Problem(erased.Problem, ExitCode.Failed));
            streams.Output.WriteLine(Line(id, erased.Value, changes));
            streams.Output.Flush();
            return ExitCode.Ok;
        }
    }

    private static string Line(string id, Erased erased, string changes)
    {
        var overwritten = erased.IsOverwritten ? "" : " Another program was reading: traces stay in the file's log until the worker is next stopped.";
        return erased is { Settings: 0, Feedback: 0, Changes: 0 }
            ? $"Nothing is kept of {id}.{overwritten} Backups made before may still hold something."
            : string.Create(CultureInfo.InvariantCulture, $"Erased of {id}: {erased.Settings} settings, {erased.Feedback} feedback, {erased.Changes} {changes}.{overwritten} Backups made before keep it: delete them too.");
    }
}
