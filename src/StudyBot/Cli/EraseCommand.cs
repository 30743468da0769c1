using System.Globalization;
using StudyBot.Core.Memory;
using StudyBot.Storage;

namespace StudyBot.Cli;

internal static class EraseCommand
{
    public static int Community(string id, StandardStreams streams, TimeProvider time) =>
        Run(id, (erasure, platform, value) => erasure.Erase(new CommunityId(platform, value)), "changes deleted", streams, time);

    public static int Person(string id, StandardStreams streams, TimeProvider time) =>
        Run(id, (erasure, platform, value) => erasure.Erase(new PersonId(platform, value)), "changes that no longer name them", streams, time);

    private static int Run(string id, Func<Erasure, string, string, Stored<Erased>> remove, string changes, StandardStreams streams, TimeProvider time)
    {
        if (!PlatformId.TryParse(id, out var platform, out var value, out var problem) || !OpenedStorage.TryOpen(time, out var database, out problem))
            return streams.Report(problem);
        using (database)
        {
            var erased = remove(new Erasure(database), platform, value);
            if (!erased.Succeeded)
                return streams.Report(new Problem(erased.Problem, ExitCode.Failed));
            var line = Line(id, erased.Value, changes);
            streams.Output.WriteLine(Printable.Of(Backups.Beside(database.Path) is { IsEmpty: false } copies
                ? $"{line} Copies from before may keep something: delete them too, wherever they are; beside the database {string.Join(", ", copies)}."
                : $"{line} Copies from before may keep something: delete them too, wherever they are."));
            streams.Output.Flush();
            return ExitCode.Ok;
        }
    }

    private static string Line(string id, Erased erased, string changes)
    {
        var overwritten = erased.IsOverwritten ? "" : " Another program was reading: traces stay in the file's log until the worker is next stopped.";
        return erased.Total == 0
            ? $"Nothing is kept of {id}.{overwritten}"
            : string.Create(CultureInfo.InvariantCulture, $"Erased of {id}: settings {erased.Settings}, feedback {erased.Feedback}, schedules and suggestions {erased.Prompts}, {changes} {erased.Changes}.{overwritten}");
    }
}
