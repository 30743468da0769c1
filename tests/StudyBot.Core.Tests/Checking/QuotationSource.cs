using System.Text.RegularExpressions;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Checking;

/// <summary>Stretches of a reading to make quotations of, cut at white space alone: it shares nothing with what is tested.</summary>
internal sealed partial class QuotationSource
{
    private readonly string[][] _paragraphs;
    private readonly string _flat;

    public QuotationSource(Reading reading)
    {
        _paragraphs = [.. reading.Paragraphs.Select(p => p.Span.Of(reading.Text).Split(' '))];
        Sentences = [.. reading.Sentences.Select(s => reading.TextOf(s).Split(' '))];
        Text = reading.Text;
        Noted = [.. reading.Report.Items.Where(i => i.Kind == SetAsideKind.FootnoteMarker).Select(i => i.Label!)];
        _flat = Flat(reading.Text);
    }

    public string[][] Sentences { get; }

    /// <summary>Numbers of footnotes that the importer took off words.</summary>
    public HashSet<string> Noted { get; }

    private string Text { get; }

    /// <summary>Words that follow each other, within a paragraph, with at least five of six letters or more among them.</summary>
    public string[] Stretch(Random random, int least, int most)
    {
        while (true)
        {
            var paragraph = _paragraphs[random.Next(_paragraphs.Length)];
            var length = Math.Min(random.Next(least, most + 1), paragraph.Length);
            var start = random.Next(paragraph.Length - length + 1);
            var words = paragraph[start..(start + length)];
            if (words.Length >= least && words.Count(w => w.Count(char.IsLetter) > 5) >= 5)
                return words;
        }
    }

    /// <summary>The words stand in the reading as they are, whatever was done to them.</summary>
    public bool Holds(IEnumerable<string> words) => _flat.Contains(Flat(string.Join(' ', words)), StringComparison.Ordinal);

    /// <summary>The very letters and signs stand in the reading.</summary>
    public bool HoldsAsIs(IEnumerable<string> words) => Text.Contains(string.Join(' ', words), StringComparison.Ordinal);

    public bool HoldsOnce(IEnumerable<string> words)
    {
        var flat = Flat(string.Join(' ', words));
        return flat.Length > 2 && _flat.IndexOf(flat, StringComparison.Ordinal) is >= 0 and var at && _flat.IndexOf(flat, at + 1, StringComparison.Ordinal) < 0;
    }

    private static string Flat(string text) => " " + string.Join(' ', NoWord().Split(text.ToLowerInvariant()).Where(w => w.Length > 0)) + " ";

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex NoWord();
}
