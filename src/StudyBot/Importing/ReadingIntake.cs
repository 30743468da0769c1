using System.Text;
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

    /// <summary>What came of it: a reading, new or known, or a problem.</summary>
    internal sealed record Outcome(Reading? Reading, bool IsKnown, Problem? Problem);

    public static Outcome Take(Shelf shelf, string file, string? metadata)
    {
        if (!TryRead(file, "check the path", out var text, out var problem))
            return Failed(problem);
        string? described = null;
        if (metadata is not null)
        {
            if (!TryRead(metadata, "check the path", out var yaml, out problem))
                return Failed(problem);
            described = Encoding.UTF8.GetString(WithoutMark(yaml));
        }

        var temporary = Path.Combine(shelf.Folder, Unfinished + Guid.NewGuid().ToString("N"));
        try
        {
            return Take(shelf, file, text, metadata, described, temporary);
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

    private static Outcome Take(Shelf shelf, string file, byte[] text, string? metadata, string? described, string temporary)
    {
        var wanted = described is null ? null : ReadingYaml.IdOf(described);
        if (wanted is not null && !ReadingId.TryParse(wanted, out _))
            return Failed($"{metadata}: '{wanted}' is not a reading's id: a-z, 0-9, '-', '_', '.', 64 at most.");
        var looked = Importer.Import(new RawFile(file, text), metadata: null);
        if (looked is not ImportResult.Imported { Reading: var plain })
            return Failed(looked.ToString());
        if (Known(shelf, plain) is { } known)
            return new Outcome(known, true, null);
        var id = wanted is not null ? ReadingId.Parse(wanted) : FreeId(shelf, plain.Id);
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

    // The same bytes, or the same text after all that files differ in: line ends, a byte order mark.
    private static Reading? Known(Shelf shelf, Reading reading) => shelf.Entries
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

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes.AsSpan(3) : bytes;

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
