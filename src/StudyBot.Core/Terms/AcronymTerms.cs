using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>Acronyms that a reading uses, with the words that it sets beside them.</summary>
internal static class AcronymTerms
{
    /// <summary>Longer capitals are words in capitals.</summary>
    private const int LongestAcronym = 8;

    public static IEnumerable<Term> Find(IndexedReading reading)
    {
        var text = reading.Reading.Text;
        var expansions = new Dictionary<string, string>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, (Dictionary<string, int> Forms, List<Posting> Mentions)>(StringComparer.Ordinal);
        var small = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < reading.Terms.Sentences.Length; s++)
        {
            var tokens = reading.Terms.Sentences[s];
            foreach (var pair in AcronymFinder.Find(text, tokens))
                expansions.TryAdd(TermKey.Fold(pair.Acronym), pair.Expansion.Of(text));
            for (var i = 0; i < tokens.Length; i++)
                if (!tokens[i].Is(TokenTraits.Capital))
                    small.Add(tokens[i].Span.Of(text));
        }

        for (var s = 0; s < reading.Terms.Sentences.Length; s++)
            for (var i = 0; i < reading.Terms.Sentences[s].Length; i++)
                See(s, i);
        return byKey.Select(p => TermBook.Listed(reading, TermKind.Acronym, NameOf(p.Value.Forms), [.. Forms(p.Value.Forms).Where(f => f != NameOf(p.Value.Forms))], p.Value.Mentions, expansions.GetValueOrDefault(p.Key)));

        void See(int s, int i)
        {
            var tokens = reading.Terms.Sentences[s];
            var token = tokens[i];
            var word = token.Span.Of(text);
            var letters = word.Length > 3 && word.EndsWith('s') && word[..^1].All(char.IsUpper) ? word[..^1] : word;
            var key = TermKey.Fold(letters);
            var isPaired = expansions.ContainsKey(key) && token.Is(TokenTraits.Capital) | word.Any(char.IsUpper);
            var isAcronym = letters.Length <= LongestAcronym && letters.Count(char.IsUpper) >= 2 && letters.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '.') && !RomanNumeral.Is(letters)
                && !(letters.Length > 4 && small.Contains(letters.ToLowerInvariant())) && !InCapitals(tokens, i);
            if (!isPaired && !isAcronym)
                return;
            if (!byKey.TryGetValue(key, out var seen))
                byKey[key] = seen = ([], []);
            seen.Forms[letters] = seen.Forms.GetValueOrDefault(letters) + 1;
            seen.Mentions.Add(new Posting(s, i, i));
        }
    }

    // A heading or a name all in capitals has none.
    private static bool InCapitals(System.Collections.Immutable.ImmutableArray<Token> tokens, int i) =>
        i > 0 && tokens[i - 1].Is(TokenTraits.AllCaps) && tokens[i - 1].Span.Length > 3 && i + 1 < tokens.Length && tokens[i + 1].Is(TokenTraits.AllCaps) && tokens[i + 1].Span.Length > 3;

    private static string NameOf(Dictionary<string, int> forms) => Forms(forms).First();

    private static IEnumerable<string> Forms(Dictionary<string, int> forms) => forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key);
}
