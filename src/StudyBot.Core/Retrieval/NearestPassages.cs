using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>Sentences of a reading that are near to a text of any length: by the words they share, the rarer the more, and by words in the same order.</summary>
public static class NearestPassages
{
    /// <summary>Share of the weight, of the sentence or of the text whichever is less, below which nothing is near.</summary>
    private const double LeastShare = 0.3;

    /// <summary>A word that the reading lacks may be the writer's own for something it has, so it counts less against a sentence.</summary>
    private const double UnknownCounts = 0.35;

    /// <summary>What a pair of words in the same order adds, as a part of its words' weight.</summary>
    private const double PairBonus = 0.6;

    /// <returns>The nearest first; empty where nothing is near.</returns>
    public static ImmutableArray<Match> Find(IndexedReading reading, string text)
    {
        string[] words = [.. Content(text, Tokenizer.Tokenize(text, new TextSpan(0, text.Length))).Select(w => w.Key)];
        var asked = words.ToHashSet(StringComparer.Ordinal);
        var weights = asked.ToDictionary(w => w, w => Weight(reading, w));
        // Counting where a word stands takes as long as it is frequent, so each is counted once.
        var known = new Dictionary<string, double>(weights, StringComparer.Ordinal);
        var pairs = words.Zip(words.Skip(1)).ToHashSet();
        var total = weights.Sum(w => reading.Terms.Knows(w.Key) ? w.Value : UnknownCounts * w.Value);
        var least = Math.Min(asked.Count, 2);
        var scored = new List<(Match Match, double Score)>();
        foreach (var sentence in asked.SelectMany(w => reading.Terms[w].Select(p => p.Sentence)).Distinct())
        {
            var tokens = reading.Terms.Sentences[sentence];
            (string Key, int Token)[] own = [.. Content(reading.Reading.Text, tokens)];
            var keys = own.Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
            var shared = keys.Where(asked.Contains).ToArray();
            var weight = shared.Sum(k => weights[k]);
            var share = weight / Math.Min(total, keys.Sum(WeightOf));
            if (shared.Length < least || share < LeastShare)
                continue;
            var inOrder = own.Zip(own.Skip(1)).Where(p => pairs.Contains((p.First.Key, p.Second.Key))).Sum(p => weights[p.First.Key] + weights[p.Second.Key]);
            int[] hits = [.. own.Where(w => asked.Contains(w.Key)).Select(w => w.Token)];
            scored.Add((new Match(sentence, MatchKind.AllWords, share, hits[0], hits[^1], [.. hits.Select(h => (h, h))], false), (weight + PairBonus * inOrder) * Math.Sqrt(share)));
        }

        var best = scored.Count == 0 ? 0 : scored.Max(s => s.Score);
        return [.. scored.Where(s => s.Score >= 0.5 * best).OrderByDescending(s => s.Score).ThenBy(s => s.Match.Sentence).Select(s => s.Match)];

        double WeightOf(string key) => known.TryGetValue(key, out var weight) ? weight : known[key] = Weight(reading, key);
    }

    private static IEnumerable<(string Key, int Token)> Content(string text, ImmutableArray<Token> tokens)
    {
        for (var t = 0; t < tokens.Length; t++)
            if (!tokens[t].Is(TokenTraits.Function))
                yield return (TermKey.Of(tokens[t].Span.Of(text)), t);
    }

    private static double Weight(IndexedReading reading, string key) => reading.Terms.Idf(reading.Terms.DocumentFrequency(key));
}
