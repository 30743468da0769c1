using System.Diagnostics.CodeAnalysis;
using StudyBot.Settings;
using StudyBot.Storage;

namespace StudyBot.Cli;

/// <summary>The storage for one command. No command makes a database: where there is none, nothing is kept.</summary>
internal static class OpenedStorage
{
    public static bool TryOpen(TimeProvider time, [NotNullWhen(true)] out SqliteDatabase? database, [NotNullWhen(false)] out Problem? problem)
    {
        database = null;
        if (!DataFolder.TryFind(out var folder, out problem))
            return false;
        var facts = Inspection.Of(folder);
        if (facts is { Succeeded: true, Value.Version: null })
        {
            problem = new Problem($"{facts.Value.Path}: nothing is kept yet; the first start of the worker makes it.", ExitCode.NotFound);
            return false;
        }

        var opened = facts.Succeeded ? SqliteDatabase.Open(folder, time) : Core.Memory.Stored<SqliteDatabase>.Failed(facts.Problem);
        database = opened.Value;
        problem = opened.Succeeded ? null : new Problem(opened.Problem, ExitCode.Failed);
        return opened.Succeeded;
    }
}
