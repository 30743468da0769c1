using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>English titles in sentence capitals. Which words are names, the reading's own sentences show: a title alone does not.</summary>
internal static class SentenceCapitals
{
    /// <param name="afterColon">Whether a subtitle begins with a capital.</param>
    /// <returns>The title as it is where it is not in headline capitals, not English, or where the text does not tell of each of its words.</returns>
    public static string Of(string title, Reading reading, bool afterColon)
    {
        var tokens = Tokenizer.Tokenize(title, new TextSpan(0, title.Length));
        if (reading.Metadata.Language is { } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) || !IsHeadline(title, tokens))
            return title;
        var seen = new SeenCapitals(title, tokens, reading);
        var letters = title.ToCharArray();
        for (var i = 1; i < tokens.Length; i++)
        {
            var start = tokens[i].Span.Start;
            if (!char.IsUpper(title[start]) || HasOwnForm(title, tokens[i]) || (BeginsPart(title, tokens, i) && (afterColon || title[tokens[i - 1].Span.End] != ':')))
                continue;
            if (seen.IsName(i) is not { } isName)
                return title;
            if (!isName)
                letters[start] = char.ToLowerInvariant(letters[start]);
        }

        return new string(letters);
    }

    private static bool IsHeadline(string title, ImmutableArray<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
            if (!tokens[i].Is(TokenTraits.Function) && !HasOwnForm(title, tokens[i]) && char.IsLower(title[tokens[i].Span.Start]))
                return false;
        return tokens.Length > 1;
    }

    // "iPhone", "OSCE", "1990s" are written so wherever they stand.
    private static bool HasOwnForm(string title, Token token) =>
        title.AsSpan(token.Span.Start + 1, token.Span.Length - 1).IndexOfAnyInRange('A', 'Z') >= 0 || title.AsSpan(token.Span.Start, token.Span.Length).ContainsAnyInRange('0', '9');

    private static bool BeginsPart(string title, ImmutableArray<Token> tokens, int i) =>
        title.AsSpan(tokens[i - 1].Span.End, tokens[i].Span.Start - tokens[i - 1].Span.End).ContainsAny(":?!.—–");

    /// <summary>How the sentences of a reading write the words of its title.</summary>
    private sealed class SeenCapitals
    {
        private readonly string[] _keys;
        private readonly bool[] _areFunction;
        private readonly Dictionary<string, (int Small, int Capital)> _words = [];
        private readonly Dictionary<(string, string), (int Small, int Capital)> _pairs = [];

        public SeenCapitals(string title, ImmutableArray<Token> tokens, Reading reading)
        {
            _keys = new string[tokens.Length];
            _areFunction = new bool[tokens.Length];
            for (var i = 0; i < tokens.Length; i++)
            {
                _keys[i] = TermKey.Of(tokens[i].Span.Of(title));
                _areFunction[i] = tokens[i].Is(TokenTraits.Function);
                _words[_keys[i]] = default;
            }

            foreach (var sentence in reading.Sentences)
                Read(reading.Text, Tokenizer.Tokenize(reading.Text, sentence.Span));
        }

        /// <summary>Null where the sentences do not say.</summary>
        public bool? IsName(int i) => (i, _words[_keys[i]]) switch
        {
            // "Cold War": large side by side, whatever each is alone.
            _ when IsPair(i - 1, i) || IsPair(i, i + 1) => true,
            _ when _areFunction[i] => false,
            (_, (0, 0)) => null,
            (_, (0, _)) => true,
            (_, var (small, capital)) when capital <= small => false,
            _ => null,
        };

        private bool IsPair(int first, int second) =>
            first >= 0 && second < _keys.Length && !_areFunction[first] && !_areFunction[second] && _pairs.TryGetValue((_keys[first], _keys[second]), out var seen) && seen.Capital > seen.Small;

        private void Read(string text, ImmutableArray<Token> tokens)
        {
            var (before, beforeIsLarge) = ((string?)null, false);
            foreach (var token in tokens)
            {
                var key = TermKey.Of(token.Span.Of(text));
                var isLarge = token.Is(TokenTraits.Capital);
                if (!_words.TryGetValue(key, out var seen))
                {
                    before = null;
                    continue;
                }

                if (!isLarge)
                    _words[key] = seen with { Small = seen.Small + 1 };
                else if (!token.Is(TokenTraits.Initial) && !token.Is(TokenTraits.AllCaps))
                    _words[key] = seen with { Capital = seen.Capital + 1 };
                if (before is not null)
                {
                    var pair = _pairs.GetValueOrDefault((before, key));
                    _pairs[(before, key)] = isLarge && beforeIsLarge ? pair with { Capital = pair.Capital + 1 } : pair with { Small = pair.Small + 1 };
                }

                (before, beforeIsLarge) = (key, isLarge);
            }
        }
    }
}
