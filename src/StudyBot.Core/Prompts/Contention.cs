using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Where a reading takes a stand that somebody could contest, counted in words that assess: a procedure, a table or a life has few.</summary>
internal sealed class Contention
{
    // Sentences before and after that tell whether a paragraph argues.
    private const int Reach = 2;

    private readonly Reading _reading;
    private readonly ImmutableArray<int> _marks;

    public Contention(IndexedReading indexed)
    {
        _reading = indexed.Reading;
        _marks = [.. Enumerable.Range(0, _reading.Sentences.Length).Select(s => Count(indexed.Terms.Sentences[s].Where(t => !t.Is(TokenTraits.Quoted)).Select(t => t.Span.Of(_reading.Text).ToLowerInvariant())))];
    }

    /// <summary>Different words that assess, without those that a report or a procedure has as well.</summary>
    public static int Count(IEnumerable<string> words) => words.Where(w => Words.Assessing.Contains(w) && !Words.Mild.Contains(w)).Select(w => TermKey.Of(w)).Distinct().Count();

    public int Of(int sentence) => _marks[sentence];

    /// <summary>Of the sentences next to this one.</summary>
    public int Beside(int sentence) => Before(sentence) + After(sentence);

    public int Before(int sentence) => Shares(sentence, sentence - 1) ? _marks[sentence - 1] : 0;

    public int After(int sentence) => Shares(sentence, sentence + 1) ? _marks[sentence + 1] : 0;

    /// <summary>For each sentence of the paragraph, this one and its neighbours.</summary>
    public double Around(int sentence)
    {
        var near = Enumerable.Range(sentence - Reach, 2 * Reach + 1).Where(s => s == sentence || Shares(sentence, s)).ToArray();
        return near.Sum(s => _marks[s]) / (double)near.Length;
    }

    private bool Shares(int sentence, int other) =>
        other >= 0 && other < _marks.Length && _reading.Sentences[other].Paragraph == _reading.Sentences[sentence].Paragraph;
}
