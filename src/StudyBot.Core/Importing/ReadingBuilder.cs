using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>Cuts the joined text into sections, paragraphs and sentences, and hangs the footnote markers on their sentences.</summary>
internal static class ReadingBuilder
{
    public static Reading Build(ReadingId id, ReadingMetadata metadata, Assembly made, ImportReport report, Lazy<string> hash)
    {
        var text = made.Text.ToString();
        var sections = ImmutableArray.CreateBuilder<Section>();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var block in made.Blocks)
        {
            if (block.IsHeading)
            {
                sections.Add(SectionOf(block.Span.Of(text), block.Span, sections.Count));
                continue;
            }

            if (sections.Count == 0)
                sections.Add(new Section(0, "0", "", null));
            var first = sentences.Count;
            foreach (var (span, goesOn) in SentenceSplitter.Parts(text, block.Span))
                sentences.Add(new Sentence(sentences.Count, span, paragraphs.Count, sections.Count - 1, []) { GoesOn = goesOn });
            paragraphs.Add(new Paragraph(paragraphs.Count, block.Span, sections.Count - 1, first, sentences.Count - first));
        }

        AttachFootnotes(sentences, made.Markers);
        return new Reading
        {
            Id = id,
            Metadata = metadata,
            Text = text,
            Sections = sections.ToImmutable(),
            Paragraphs = paragraphs.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Pages = made.Pages.Count == 0 ? PageMap.None : new PageMap(made.Pages),
            Raw = new RawMap([.. made.Text.Runs]),
            Report = report,
            Hash = hash,
        };
    }

    private static Section SectionOf(string heading, TextSpan span, int index)
    {
        foreach (var style in Enum.GetValues<HeadingStyle>())
        {
            if (HeadingNumber.Parse(heading, style) is { } number)
            {
                var title = heading.IndexOf(' ', StringComparison.Ordinal) + 1;
                return new Section(index, heading[..number.Length], heading[title..], span);
            }
        }

        return new Section(index, "", heading, span);
    }

    /// <summary>A marker belongs to the last sentence that began before it.</summary>
    private static void AttachFootnotes(ImmutableArray<Sentence>.Builder sentences, List<(int Offset, string Label)> markers)
    {
        var at = 0;
        foreach (var (offset, label) in markers)
        {
            while (at + 1 < sentences.Count && sentences[at + 1].Span.Start < offset)
                at++;
            if (at < sentences.Count && sentences[at].Span.Start < offset)
                sentences[at] = sentences[at] with { Footnotes = sentences[at].Footnotes.Add(label) };
        }
    }
}
