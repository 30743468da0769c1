using System.Globalization;
using StudyBot.Storage;

namespace StudyBot.Cli;

/// <summary>What <c>doctor</c> says of the storage; nothing is made or changed.</summary>
internal static class StorageCheck
{
    /// <summary>Room for the log, which grows to 4 MB before it is folded in, for a copy and for what is to come.</summary>
    private const long LittleRoom = 64 << 20;

    public static DoctorCheck Of(string folder)
    {
        var inspected = Inspection.Of(folder);
        return inspected.Succeeded ? Of(inspected.Value) : new("storage", CheckState.Fail, inspected.Problem);
    }

    public static DoctorCheck Of(StorageFacts facts)
    {
        var finding = facts.Version is { } version
            ? string.Create(CultureInfo.InvariantCulture, $"{facts.Path}: whole, schema {version}, {Size(facts.Bytes)}, {Size(facts.FreeBytes)} free")
            : $"none yet: the worker makes {facts.Path} at its first start";
        return facts.Unwritable is { } unwritable ? new("storage", CheckState.Fail, $"{unwritable} may not be written", "let the user that runs StudyBot write there, or name another folder with Storage:Folder")
            // A backup and the copy before a migration each need the room of the database again.
            : facts.FreeBytes < Math.Max(LittleRoom, 2 * facts.Bytes) ? new("storage", CheckState.Warn, finding, "free space on that disk")
            : new("storage", CheckState.Ok, finding);
    }

    private static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.0} GB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB"),
    };
}
