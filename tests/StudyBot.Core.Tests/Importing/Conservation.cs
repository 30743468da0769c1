using System.Text;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Importing;

/// <summary>What every import must keep: no letter lost, none invented, every place in the raw file true.</summary>
internal static class Conservation
{
    public static void Holds(Reading reading, string raw)
    {
        EveryLetterIsKept(reading, raw);
        EverySentenceStandsInTheRawFile(reading, raw);
        var last = 0;
        foreach (var item in reading.Report.Items)
        {
            Assert.Equal(item.Raw.Of(raw), item.Text);
            Assert.True(item.Raw.Start >= last, "the report is in the order of the raw file");
            last = item.Raw.Start;
        }

        Assert.DoesNotContain(reading.Paragraphs, p => p.Span.Of(reading.Text) is var t && (t != t.Trim() || t.Contains('\n')));
        Assert.All(reading.Sentences, s => Assert.True(reading.Paragraphs[s.Paragraph].Span.Contains(s.Span)));
    }

    private static void EveryLetterIsKept(Reading reading, string raw)
    {
        var parts = new List<(int Start, string Text)>();
        foreach (var run in reading.Raw.Runs)
            parts.Add((run.RawStart, run.Clean.Of(reading.Text)));
        foreach (var item in reading.Report.Items)
            parts.Add((item.Raw.Start, item.Text));
        parts.Sort((a, b) => a.Start.CompareTo(b.Start));
        Assert.Equal(Letters(raw), Letters(string.Concat(parts.Select(p => p.Text))));
        Assert.Equal(Letters(reading.Text), Letters(string.Concat(reading.Raw.Runs.Select(r => r.Clean.Of(reading.Text)))));
    }

    private static void EverySentenceStandsInTheRawFile(Reading reading, string raw)
    {
        foreach (var sentence in reading.Sentences)
        {
            var again = string.Concat(reading.Raw.RangesOf(sentence.Span).Select(r => r.Of(raw)));
            Assert.Equal(WithoutSpace(reading.TextOf(sentence)), WithoutSpace(again));
        }
    }

    private static string Letters(string text) => Where(text, char.IsLetterOrDigit);

    private static string WithoutSpace(string text) => Where(text, c => !char.IsWhiteSpace(c));

    private static string Where(string text, Func<char, bool> keep)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (keep(c))
                kept.Append(c);
        }

        return kept.ToString();
    }
}
