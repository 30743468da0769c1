using System.Collections.Immutable;
using StudyBot.Core.Importing;

namespace StudyBot.Core.Readings;

/// <summary>An imported text: immutable, safe to share between threads. Every offset is UTF-16 into <see cref="Text"/>.</summary>
public sealed record Reading
{
    public required ReadingId Id { get; init; }

    public required ReadingMetadata Metadata { get; init; }

    /// <summary>The cleaned text: headings and paragraphs parted by a blank line, no line break within one.</summary>
    public required string Text { get; init; }

    public required ImmutableArray<Section> Sections { get; init; }

    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    public required ImmutableArray<Sentence> Sentences { get; init; }

    public required PageMap Pages { get; init; }

    public required RawMap Raw { get; init; }

    /// <summary>What the importer took out of the body, and where.</summary>
    public required ImportReport Report { get; init; }

    /// <summary>SHA-256 of the raw file's bytes, lower-case hexadecimal.</summary>
    public string ContentHash => Hash.Value;

    /// <summary>Worked out when first asked: an answer does not wait for it.</summary>
    internal Lazy<string> Hash { private get; init; } = new("");

    public string TextOf(Sentence sentence) => sentence.Span.Of(Text);
}
