using System.Text;
using CsCheck;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Robustness;

/// <summary>On any text and any argument: nothing throws, and every passage is the reading's text at its offsets.</summary>
public sealed class AnyTextTests
{
    private const int Times = 100;

    /// <summary>Of a timeline: a label of 110 units with its marks, a date in words, a page.</summary>
    private const int LongestLine = 220;

    private static readonly string[] s_commands = [.. CommandDispatcher.All.Select(c => c.Name)];

    [Fact]
    public void Whatever_is_asked_of_the_shipped_reading_every_passage_stands_where_it_says() =>
        Gen.Select(Gen.OneOf(s_commands), MadeText.Edited).Sample((command, argument) => Holds(Asked.Tavani, command, argument), iter: 4 * Times);

    [Fact]
    public void Whatever_text_is_read_every_passage_stands_where_it_says() =>
        Gen.Select(MadeText.Edited, Gen.OneOf("text.txt", "text.md"), MadeText.Edited, Gen.Int[0, 1000]).Sample((text, name, other, at) =>
        {
            if (Importer.Import(new RawFile(name, Encoding.UTF8.GetBytes(text)), metadata: null) is not ImportResult.Imported { Reading: var reading })
                return;
            Consistent(reading);
            var indexed = IndexedReading.Build(reading);
            // What stands in the text itself reaches further into every command.
            var own = reading.Text[(at % Math.Max(reading.Text.Length, 1))..];
            foreach (var command in s_commands)
            {
                Holds(indexed, command, other);
                Holds(indexed, command, own[..Math.Min(own.Length, 120)]);
            }
        }, iter: Times);

    [Fact]
    public void Whatever_stands_in_the_metadata_it_is_read_or_refused() =>
        Gen.Select(Gen.OneOf("title: x\n", "author:\n  - family: ", "author: [", "issued: ", "{", "id: ", "license: &a *a\n", "? ", "import:\n  first-page: ").Array[0, 4], MadeText.Odd.Array[0, 5])
            .Sample((lines, odd) => _ = Importer.Import(new RawFile("a.txt", "Some text here."u8.ToArray()), new RawFile("reading.yaml", Encoding.UTF8.GetBytes(string.Concat(lines) + string.Concat(odd) + "\nfile: a.txt\n"))), iter: 4 * Times);

    [Fact]
    public void What_is_shown_of_a_quotation_adds_up_to_the_quotation_and_to_the_reading() =>
        MadeText.Edited.Sample(argument =>
        {
            var reply = Asked.Tavani.Ask("/check " + argument);
            if (reply.Verdict is not (QuotationVerdict.Exact or QuotationVerdict.Near or QuotationVerdict.Misattributed))
                return;
            var text = string.Join(' ', Asked.Tavani.Reading.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.All(reply.Difference, d => Assert.Contains(d.Reading, text, StringComparison.Ordinal));
            Assert.All(reply.Difference, d => Assert.True(d.Kind switch { DifferenceKind.Insert => d.Reading.Length == 0, DifferenceKind.Delete => d.Given is "" or "…", _ => d.Given.Length > 0 && d.Reading.Length > 0 }));
            Assert.True(reply.Verdict == QuotationVerdict.Near || reply.Difference.All(d => d.Kind == DifferenceKind.Equal || d.Given == "…"));
        }, iter: 2 * Times);

    private static void Consistent(Reading reading)
    {
        Assert.All(reading.Sentences, s => Assert.True(reading.Paragraphs[s.Paragraph].Span.Contains(s.Span) && s.Span.Length > 0));
        Assert.All(reading.Sections, s => Assert.True(s.Heading is null || s.Heading.Value.End <= reading.Text.Length));
    }

    private static void Holds(IndexedReading indexed, string command, string argument)
    {
        var reading = indexed.Reading;
        var reply = indexed.Ask($"{command} {argument}");
        Assert.NotEqual(ReplyStatus.Error, reply.Status);
        Assert.True(reply.Status is ReplyStatus.Ok or ReplyStatus.NoDate or ReplyStatus.Exact or ReplyStatus.Near || reply.Passages.IsEmpty);
        foreach (var passage in reply.Passages)
        {
            Assert.Equal(passage.Span.Of(reading.Text), passage.Text);
            Assert.Equal(passage.SentenceSpan.Of(reading.Text), passage.Sentence);
            Assert.Contains(passage.Sentence, passage.Text, StringComparison.Ordinal);
            Assert.All(passage.Highlights, h => Assert.InRange(h.End, 1, passage.Text.Length));
        }

        // What a reply says is bounded by what was asked and by what it may show, on any text.
        var said = PlainText.Render(reply, null).Length;
        Assert.InRange(said, 0, 12_000 + 8 * argument.Length + 2 * reply.Passages.Sum(p => p.Text.Length) + LongestLine * (reply.Timeline?.Events.Length ?? 0));
        Assert.All(reply.Timeline?.Events ?? [], e =>
        {
            Assert.Equal(e.Label.Span.Of(reading.Text), e.Label.Text);
            Assert.Equal(e.Date.Span.Of(reading.Text), e.Printed);
            Assert.True(e.Passage.SentenceSpan.Contains(e.Label.Span) && e.Label.Text.Trim() is { Length: > 0 });
        });
    }
}
