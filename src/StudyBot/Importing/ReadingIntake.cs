using StudyBot.Cli;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;
using StudyBot.Settings;

namespace StudyBot.Importing;

/// <summary>Takes a file into the folder of readings: all of it or nothing.</summary>
internal static class ReadingIntake
{
    // The shelf passes over what begins with a dot, so a reading is there whole or not at all.
    private const string Unfinished = ".import-";
    private const int MostNames = 1000;
    private const int MostVanished = 20;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _longestTurn = TimeSpan.FromSeconds(30);

    /// <summary>What came of it: a reading, new or known, or a problem.</summary>
    internal sealed record Outcome(Reading? Reading, bool IsKnown, Problem? Problem);

    public static async Task<Outcome> TakeAsync(Shelf shelf, string file, string? metadata, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!TryRead(file, "check the path", out var text, out var problem))
            return Failed(problem);
        string? described = null;
        if (metadata is not null)
        {
            var (yaml, fault) = Importer.ReadText(metadata, "check the path");
            if (yaml is null)
                return Failed(fault!.ToString());
            described = yaml;
            if (ReadingYaml.IdOf(yaml) is { } stated && !ReadingId.TryParse(stated, out _))
                return Failed($"{metadata}: '{stated}' is not a reading's id: a-z, 0-9, '-', '_', '.', 64 at most.");
        }

        var looked = Importer.Import(new RawFile(file, text), metadata: null);
        if (looked is not ImportResult.Imported { Reading: var plain })
            return Failed(looked.ToString());
        // Looked for before anything is written, so that a folder that may only be read knows its texts too.
        if (Known(shelf.Entries, plain) is { } known)
            return new Outcome(known, true, null);

        var temporary = Path.Combine(shelf.Folder, Unfinished + Guid.NewGuid().ToString("N"));
        try
        {
            using var turn = await TurnAsync(shelf.Folder, time, cancellationToken).ConfigureAwait(false);
            if (turn is null)
                return Failed($"{shelf.Folder}: another import is still writing there: try again when it has ended.");
            // What was imported while this one waited.
            if (!Shelf.TryOpen(shelf.Folder, shelf.Default, out var now, out var unlisted))
                return new Outcome(null, false, unlisted);
            return Known(now.Entries.Except(shelf.Entries), plain) is { } meanwhile
                ? new Outcome(meanwhile, true, null)
                : Keep(now, file, text, plain, metadata, described, temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed($"{shelf.Folder}: the reading cannot be kept there ({e.Message.ReplaceLineEndings(" ")}): give this user the right to write there, or set Readings:Folder to another folder.");
        }
        finally
        {
            Discard(temporary);
        }
    }

    private static Outcome Keep(Shelf shelf, string file, byte[] text, Reading plain, string? metadata, string? described, string temporary)
    {
        var id = described is not null && ReadingYaml.IdOf(described) is { } stated ? ReadingId.Parse(stated) : FreeId(shelf, plain.Id);
        if (id is null || shelf.Entries.Any(e => e.Name == id.Value))
            return Failed($"{id ?? plain.Id}: another reading has this id: remove that one ('readings remove {id ?? plain.Id}'), or give another id in --metadata.");

        var name = NameOf(file);
        Directory.CreateDirectory(temporary);
        File.WriteAllBytes(Path.Combine(temporary, name), text);
        File.WriteAllText(Path.Combine(temporary, "reading.yaml"), described is null ? ReadingYaml.Of(id, name, plain.Metadata.Title) : ReadingYaml.With(described, id, name));
        switch (Importer.ImportPath(temporary))
        {
            case ImportResult.Malformed malformed:
                return Failed((malformed with { File = malformed.File.EndsWith("reading.yaml", StringComparison.Ordinal) ? metadata ?? file : file }).ToString());
            case ImportResult.Imported { Reading: var reading } when reading.Id == id:
                Directory.Move(temporary, Path.Combine(shelf.Folder, id.Value));
                return new Outcome(reading, false, null);
            default:
                return Failed($"{metadata}: its id cannot be read: write it as a line 'id: …' of its own, or leave it out.");
        }
    }

    /// <summary>One import at a time writes to a folder; null where another does not end.</summary>
    private static async Task<FileStream?> TurnAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Unfinished + "turn");
        var began = time.GetTimestamp();
        var vanished = 0;
        while (time.GetElapsedTime(began) < _longestTurn)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path) || vanished++ < MostVanished)
            {
                // Whoever had it may just have ended, and another have begun; a disk that takes no file stays so.
                await Task.Delay(_pause, time, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    // The same bytes, or the same text after all that files differ in: line ends, a byte order mark.
    private static Reading? Known(IEnumerable<ShelfEntry> entries, Reading reading) => entries
        .Select(e => e.TryImport(out var kept, out _) ? kept : null)
        .FirstOrDefault(kept => kept is not null && (kept.ContentHash == reading.ContentHash || kept.Text == reading.Text));

    private static ReadingId? FreeId(Shelf shelf, ReadingId wanted)
    {
        for (var i = 1; i < MostNames; i++)
        {
            var suffix = i == 1 ? "" : $"-{i}";
            var name = wanted.Value[..Math.Min(wanted.Value.Length, 64 - suffix.Length)] + suffix;
            if (shelf.Entries.All(e => e.Name != name) && ReadingId.TryParse(name, out var id))
                return id;
        }

        return null;
    }

    // The text keeps its own name beside reading.yaml, unless it has the same.
    private static string NameOf(string file) =>
        Path.GetFileName(file) is { Length: > 0 } name && !name.Equals("reading.yaml", StringComparison.OrdinalIgnoreCase) && name.IndexOfAny(['\\', '\0', '\n', '\r']) < 0 ? name : "text.txt";

    private static bool TryRead(string path, string remedy, out byte[] bytes, out string problem)
    {
        (bytes, problem) = ([], "");
        var (read, fault) = Importer.ReadFile(path, remedy);
        if (read is null)
        {
            problem = fault!.ToString();
            return false;
        }

        bytes = read.Bytes.ToArray();
        return true;
    }

    private static Outcome Failed(string line) => new(null, false, new Problem(line, ExitCode.Failed));

    private static void Discard(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left begins with a dot, and no reading is looked for there.
        }
    }
}
