using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Finds what else of a reading a good answer would use.</summary>
internal static class AnswerFinder
{
    private const int Most = 3;

    /// <summary>Sentences outside the passage that share its rarer words, the nearest in content first.</summary>
    public static IEnumerable<PassageMark> Find(IndexedReading indexed, Draft draft)
    {
        var reading = indexed.Reading;
        var passage = PromptGenerator.Surroundings(reading, draft.Sentence);
        var scores = new Dictionary<int, (double Score, TextSpan Best, double Weight)>();
        foreach (var key in indexed.Terms.Sentences[draft.Sentence]
            .Where(t => draft.Focus.Contains(t.Span) && !t.Is(TokenTraits.Function) && !t.Is(TokenTraits.Number))
            .Select(t => TermKey.Of(t.Span.Of(reading.Text))).Distinct())
        {
            var weight = indexed.Terms.Idf(indexed.Terms.DocumentFrequency(key));
            var seen = new HashSet<int>();
            foreach (var posting in indexed.Terms[key])
            {
                if (passage.Contains(reading.Sentences[posting.Sentence].Span) || !seen.Add(posting.Sentence))
                    continue;
                var token = indexed.Terms.Sentences[posting.Sentence][posting.First].Span;
                var (score, best, heaviest) = scores.GetValueOrDefault(posting.Sentence);
                scores[posting.Sentence] = weight > heaviest ? (score + weight, token, weight) : (score + weight, best, heaviest);
            }
        }

        // Two shared words at least, as a rule: one common word makes no answer.
        return scores.Where(s => s.Value.Score > 1.3 * s.Value.Weight)
            .OrderByDescending(s => s.Value.Score).ThenBy(s => s.Key).Take(Most)
            .Select(s => new PassageMark(s.Value.Best));
    }
}
