using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>Acronyms that a reading uses, in any letters' case, with the words that it sets beside them.</summary>
internal sealed class AcronymTerms
{
    /// <summary>Longer capitals are words in capitals.</summary>
    private const int LongestAcronym = 8;

    private readonly IndexedReading _reading;
    private readonly string _text;
    private readonly Dictionary<string, string> _expansions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small;

    /// <summary>As the reading prints them where it says what they stand for.</summary>
    private readonly HashSet<string> _introduced = new(StringComparer.Ordinal);

    private AcronymTerms(IndexedReading reading)
    {
        (_reading, _text) = (reading, reading.Reading.Text);
        _small = [.. reading.Terms.Sentences.SelectMany(s => s).Where(t => !t.Is(TokenTraits.Capital)).Select(t => t.Span.Of(_text))];
        foreach (var pair in reading.Terms.Sentences.SelectMany(tokens => AcronymFinder.Find(_text, tokens)))
            if (_expansions.TryAdd(TermKey.Fold(pair.Acronym), pair.Expansion.Of(_text)))
                _introduced.Add(pair.Acronym);
    }

    public static IEnumerable<Term> Find(IndexedReading reading) => new AcronymTerms(reading).Find();

    private IEnumerable<Term> Find()
    {
        var all = _reading.Terms.Sentences.SelectMany((tokens, s) => tokens.Select((_, i) => new Posting(s, i, i))).ToArray();
        var keys = all.Where(IsAcronym).Select(p => TermKey.Fold(Letters(p))).ToHashSet(StringComparer.Ordinal);
        return all.Where(p => IsOneOf(keys, p)).GroupBy(p => TermKey.Fold(Letters(p))).Select(Of);
    }

    private Term Of(IGrouping<string, Posting> mentions)
    {
        var forms = mentions.GroupBy(Letters).OrderByDescending(f => _introduced.Contains(f.Key)).ThenByDescending(f => f.Key.Count(char.IsUpper)).ThenByDescending(f => f.Count()).Select(f => f.Key).ToArray();
        return TermBook.Listed(_reading, TermKind.Acronym, forms[0], [.. forms.Skip(1)], mentions, _expansions.GetValueOrDefault(mentions.Key));
    }

    // "Osce" and "Nato" too, where "OSCE" and "NATO" stand elsewhere and no such word does.
    private bool IsOneOf(HashSet<string> keys, Posting at) =>
        TokenAt(at) is var token && token.Is(TokenTraits.Capital) | token.Is(TokenTraits.AllCaps) && keys.Contains(TermKey.Fold(Letters(at)))
        && (IsAcronym(at) || !token.Is(TokenTraits.Function) && !_small.Contains(Word(at).ToLowerInvariant()))
        || _expansions.ContainsKey(TermKey.Fold(Letters(at))) && Word(at).Any(char.IsUpper);

    private bool IsAcronym(Posting at)
    {
        var letters = Letters(at);
        return _expansions.ContainsKey(TermKey.Fold(letters)) && letters.Count(char.IsUpper) >= 2
            || letters.Length <= LongestAcronym && letters.Count(char.IsUpper) >= 2 && letters.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '.') && !RomanNumeral.Is(letters) && !KnownNames.Shipped.IsCalendar(letters)
                && !(letters.Length > 4 && _small.Contains(letters.ToLowerInvariant())) && !IsInCapitals(at);
    }

    // Of a heading or a name all in capitals.
    private bool IsInCapitals(Posting at)
    {
        var tokens = _reading.Terms.Sentences[at.Sentence];
        return IsLong(at.First - 1) && IsLong(at.First + 1);

        bool IsLong(int i) => i >= 0 && i < tokens.Length && tokens[i].Is(TokenTraits.AllCaps) && tokens[i].Span.Length > 3;
    }

    private Token TokenAt(Posting at) => _reading.Terms.Sentences[at.Sentence][at.First];

    private string Word(Posting at) => TokenAt(at).Span.Of(_text);

    // "NGOs" are several of an "NGO".
    private string Letters(Posting at) => Word(at) is { Length: > 3 } word && word.EndsWith('s') && word[..^1].All(char.IsUpper) ? word[..^1] : Word(at);
}
