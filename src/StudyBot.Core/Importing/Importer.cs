using System.Security.Cryptography;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Importing;

/// <summary>Reader, cleaning passes and sentence splitting in one call.</summary>
public static class Importer
{
    /// <summary>A raw text is refused above this size.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    // No citation has a longer one; what stands in the file's first line may be a whole paragraph.
    private const int LongestTitle = 200;

    /// <param name="text">The text as received. Raw offsets of the reading are UTF-16 offsets into its decoded text, after the byte order mark if it has one.</param>
    /// <param name="metadata">The <c>reading.yaml</c> beside it; null for a bare file, whose name then stands in for the title.</param>
    public static ImportResult Import(RawFile text, RawFile? metadata)
    {
        if (metadata is null)
            return Import(text, MetadataFile.ForBareText(text.Name));
        var (described, problem) = MetadataReader.Read(metadata);
        return described is null ? problem! : Import(text, described);
    }

    /// <summary>Imports a folder (its <c>reading.yaml</c> and the file that this names), or a bare text file. I/O errors become <see cref="ImportResult.Malformed"/>.</summary>
    public static ImportResult ImportPath(string path)
    {
        if (!Directory.Exists(path))
        {
            var (bare, unreadable) = FileReader.Read(path, "check the path");
            return bare is null ? unreadable! : Import(bare, metadata: null);
        }

        var yaml = Path.Combine(path, MetadataReader.FileName);
        var (metadata, missing) = FileReader.Read(yaml, "give the folder a reading.yaml that names its title and file");
        if (metadata is null)
            return missing!;
        var (described, problem) = MetadataReader.Read(metadata);
        if (described is null)
            return problem!;
        var beside = Path.Combine(path, described.File);
        if (LeadsOut(beside, path))
            return new ImportResult.Malformed(beside, null, "this is a link that leads out of the folder", "put the text itself beside reading.yaml");
        var (text, absent) = FileReader.Read(beside, "name the text beside reading.yaml in its field 'file'");
        return text is null ? absent! : Import(text, described);
    }

    /// <summary>A whole file, or why it cannot be read: missing, a folder, a pipe, above <see cref="MaxBytes"/>.</summary>
    /// <param name="remedy">What to do if the file is not there.</param>
    public static (RawFile? File, ImportResult.Malformed? Problem) ReadFile(string path, string remedy) => FileReader.Read(path, remedy);

    /// <summary>The same as text: UTF-8, or UTF-16 with its byte order mark.</summary>
    public static (string? Text, ImportResult.Malformed? Problem) ReadText(string path, string remedy)
    {
        var (file, problem) = ReadFile(path, remedy);
        return file is null ? (null, problem) : TextDecoder.Decode(file, remedy);
    }

    private static bool IsMarkdown(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".md" or ".markdown";

    private static bool LeadsOut(string file, string folder)
    {
        try
        {
            return !RealPath.IsInside(file, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The reader meets the same fault, and tells it.
            return false;
        }
    }

    private static ImportResult Import(RawFile file, MetadataFile described)
    {
        var (raw, problem) = TextDecoder.Decode(file, "give a file that holds the text of the reading");
        if (raw is null)
            return problem!;

        var text = new Manuscript(raw);
        var roles = new LineRole[text.Lines.Length];
        if (IsMarkdown(described.File))
        {
            // Where nothing but marks is there, they are the text.
            return MarkdownAssembler.Read(text) is { Made.Blocks.Count: > 0 } read
                ? Built(file, read.Made, read.Report, Completed(described, read))
                : Built(file, text, roles, described, [], []);
        }

        // Where a line is a whole paragraph and nothing tells of pages, no page left its heads and notes behind.
        if (!text.IsUnwrapped || text.HasFormFeeds || described.Hints != ImportHints.None)
        {
            var called = FootnoteMarkers.Find(text, roles);
            RunningHeads.Mark(text, roles, called, described.Hints, described.IsGuessed ? null : described.Metadata);
            // Found again without the heads, whose own figures could break the run.
            var notes = FootnoteMarkers.Find(text, roles);
            // A text that calls no note and of which nobody said how its pages begin has lists and references, not footnotes.
            if (notes.Count > 0 || described.Hints != ImportHints.None || text.HasFormFeeds)
                FootnoteBodies.Mark(text, roles, notes);
        }

        // Whatever it looks like, a text is not all footnotes.
        if (!HasBody(text, roles))
            Array.Clear(roles);
        Headings.Mark(text, roles);
        // Found again without the notes, whose own figures could break the run.
        var markers = FootnoteMarkers.Find(text, roles);
        var breaks = PageBreaks.Find(text, roles, described.Hints, described.Metadata);
        return Built(file, text, roles, described, markers, breaks);
    }

    private static ImportResult.Imported Built(RawFile file, Manuscript text, LineRole[] roles, MetadataFile described, List<FootnoteMarker> markers, List<PageBreak> breaks)
    {
        var made = Assembler.Join(text, roles, markers, breaks);
        return Built(file, made, ReportWriter.Write(text, roles, markers, made, breaks), described);
    }

    private static ImportResult.Imported Built(RawFile file, Assembly made, ImportReport report, MetadataFile described)
    {
        var hash = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)));
        return new ImportResult.Imported(ReadingBuilder.Build(described.Id, described.Metadata, made, report, hash));
    }

    /// <summary>With what the file says of itself, and a title from its heading where nothing names one.</summary>
    private static MetadataFile Completed(MetadataFile described, MarkdownAssembler.Result read)
    {
        var named = described.IsGuessed && read.Title is { } title ? described with { Metadata = described.Metadata with { Title = title } } : described;
        var completed = read.FrontMatter is { } block ? FrontMatter.Complete(named, block) : named;
        return completed.IsGuessed ? completed with { Metadata = completed.Metadata with { Title = ShortText.Of(completed.Metadata.Title, LongestTitle) } } : completed;
    }

    private static bool HasBody(Manuscript text, LineRole[] roles)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] == LineRole.Body && !text.Lines[i].IsBlank)
                return true;
        }

        return false;
    }
}
