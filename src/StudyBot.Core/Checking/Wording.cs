using System.Collections.Immutable;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>A reading as the words that quotations are compared with; immutable, safe to share between threads.</summary>
internal sealed class Wording
{
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _joined = new(StringComparer.Ordinal);

    private Wording(Reading reading)
    {
        Reading = reading;
        SetAside = new SetAsideWords(reading.Report);
        Words = WithNotes(WordReader.Read(reading.Text, isQuotation: false), reading);
        for (var i = 0; i < Words.Length; i++)
        {
            Place(_places, Words[i].Form, i);
            if (Words[i].Is(WordTraits.Linked) && i + 1 < Words.Length)
                Place(_joined, Words[i].Form + Words[i + 1].Form, i);
        }
    }

    public Reading Reading { get; }

    public SetAsideWords SetAside { get; }

    /// <summary>Of the whole text, headings too, in order.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>Where a form stands, as indices into <see cref="Words"/>, rising.</summary>
    public IReadOnlyList<int> this[string form] => _places.TryGetValue(form, out var places) ? places : [];

    public static Wording Of(Reading reading) => new(reading);

    /// <summary>Where a form stands in two parts that a hyphen ties, by the first of them.</summary>
    public IReadOnlyList<int> Joined(string form) => _joined.TryGetValue(form, out var places) ? places : [];

    /// <summary>How much a word tells of where it was taken from: by its rarity, words of grammar next to nothing.</summary>
    public double Weight(Word word)
    {
        if (word.Is(WordTraits.Optional | WordTraits.Mark | WordTraits.Ellipsis))
            return 0;
        return word.IsContent ? Math.Log((Words.Length + 1) / (this[word.Form].Count + 0.5)) : 0.5;
    }

    /// <summary>The index of the sentence that holds a word; -1 for a heading's.</summary>
    public int SentenceOf(int word)
    {
        var at = Words[word].Span.Start;
        var (low, high) = (0, Reading.Sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Reading.Sentences[middle].Span;
            if (span.Start <= at && at < span.End)
                return middle;
            (low, high) = span.End <= at ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The reading's own text from one word to another, both included.</summary>
    public string TextOf(int first, int last) => Reading.Text[Words[first].Span.Start..Words[last].Span.End];

    /// <param name="place">The end is exclusive.</param>
    public TextSpan SpanOf((int First, int End) place) => new(Words[place.First].Span.Start, Words[place.End - 1].Span.End);

    // The numbers that the importer took off the words.
    private static ImmutableArray<Word> WithNotes(ImmutableArray<Word> words, Reading reading)
    {
        var noted = words.ToBuilder();
        var (run, word) = (0, 0);
        foreach (var mark in reading.Report.Items.Where(i => i is { Kind: SetAsideKind.FootnoteMarker, Label: not null }))
        {
            while (run + 1 < reading.Raw.Runs.Length && reading.Raw.Runs[run + 1].RawStart < mark.Raw.Start)
                run++;
            if (run == reading.Raw.Runs.Length || reading.Raw.Runs[run].RawStart >= mark.Raw.Start)
                continue;
            while (word + 1 < noted.Count && noted[word + 1].Span.Start < reading.Raw.Runs[run].Clean.End)
                word++;
            if (word < noted.Count)
                noted[word] = noted[word] with { Note = mark.Label };
        }

        return noted.ToImmutable();
    }

    private static void Place(Dictionary<string, List<int>> index, string form, int at)
    {
        if (!index.TryGetValue(form, out var places))
            index.Add(form, places = []);
        places.Add(at);
    }
}
