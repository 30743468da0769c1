using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Analysis;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Evaluation.Articles;

/// <summary>An article as a reading: every word kept, sentences split as the importer does.</summary>
internal static class ArticleReading
{
    public static Reading Of(Article article)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var paragraph in article.Paragraphs.Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (text.Length > 0)
                text.Append("\n\n");
            spans.Add(new TextSpan(text.Length, text.Length + paragraph.Length));
            text.Append(paragraph);
        }

        var whole = text.ToString();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var span in spans)
        {
            var first = sentences.Count;
            foreach (var sentence in SentenceSplitter.Split(whole, span))
                sentences.Add(new Sentence(sentences.Count, sentence, paragraphs.Count, 0, []));
            paragraphs.Add(new Paragraph(paragraphs.Count, span, 0, first, sentences.Count - first));
        }

        return new Reading
        {
            Id = ReadingId.Parse("article"),
            Metadata = new ReadingMetadata { Title = article.Title.Replace('_', ' ') },
            Text = whole,
            Sections = [new Section(0, "0", "", null)],
            Paragraphs = paragraphs.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Pages = PageMap.None,
            Raw = new RawMap([new RawRun(new TextSpan(0, whole.Length), 0, false)]),
            Report = ImportReport.Empty,
        };
    }
}
