using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Articles;

/// <summary>Counts in how many articles, and in how many articles' questions, words stand.</summary>
internal sealed class WordCounts
{
    private readonly List<(HashSet<string> Texts, HashSet<string> Questions)> _articles = [];
    private readonly Dictionary<string, (int Texts, int Questions)> _all = new(StringComparer.Ordinal);

    /// <summary>Words of fewer articles are left out: they are as rare as those that were never met.</summary>
    private const int Fewest = 2;

    public void Add(Article article, IndexedReading indexed)
    {
        var words = indexed.Ranking.Vocabulary;
        HashSet<string> texts = [.. Enumerable.Range(0, words.Count).Select(words.KeyOf)], questions = [.. article.Questions.SelectMany(q => KeysOf(q.Question))];
        _articles.Add((texts, questions));
        foreach (var key in texts)
            _all[key] = (_all.GetValueOrDefault(key).Texts + 1, _all.GetValueOrDefault(key).Questions);
        foreach (var key in questions)
            _all[key] = (_all.GetValueOrDefault(key).Texts, _all.GetValueOrDefault(key).Questions + 1);
    }

    public Commonness All() => new(_articles.Count, _all.Where(p => p.Value.Texts >= Fewest || p.Value.Questions >= Fewest).ToDictionary(StringComparer.Ordinal));

    /// <summary>Of all articles but one or two.</summary>
    public Commonness Without(int one, int other)
    {
        int[] left = one == other ? [one] : [one, other];
        var counts = new Dictionary<string, (int Texts, int Questions)>(_all, StringComparer.Ordinal);
        foreach (var article in left)
        {
            foreach (var key in _articles[article].Texts)
                counts[key] = (counts[key].Texts - 1, counts[key].Questions);
            foreach (var key in _articles[article].Questions)
                counts[key] = (counts[key].Texts, counts[key].Questions - 1);
        }

        return new Commonness(_articles.Count - left.Length, counts.Where(p => p.Value.Texts >= Fewest || p.Value.Questions >= Fewest).ToDictionary(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(string text) =>
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(t => WordForm.Of(t.Span.Of(text)));
}
