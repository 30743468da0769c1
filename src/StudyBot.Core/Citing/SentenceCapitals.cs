using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>
/// An English title in sentence capitals. Which words are names, the reading's own sentences show: a title alone does not.
/// They are read once; immutable, safe to share between threads.
/// </summary>
internal sealed class SentenceCapitals
{
    private readonly string _title;
    private readonly ImmutableArray<Token> _tokens;

    // Null where the title stays as it is.
    private readonly SeenCapitals? _seen;

    /// <param name="sentences">Tokens of the reading's sentences.</param>
    public SentenceCapitals(string title, Reading reading, ImmutableArray<ImmutableArray<Token>> sentences)
    {
        _title = title;
        _tokens = Tokenizer.Tokenize(title, new TextSpan(0, title.Length));
        var isEnglish = reading.Metadata.Language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? true;
        _seen = isEnglish && IsHeadline(title, _tokens) ? new SeenCapitals(title, _tokens, reading.Text, sentences) : null;
    }

    /// <param name="afterColon">Whether a subtitle begins with a capital.</param>
    /// <returns>The title as it is where it is not in headline capitals, not English, or where the text does not tell of each of its words.</returns>
    public string Title(bool afterColon)
    {
        if (_seen is null)
            return _title;
        var letters = _title.ToCharArray();
        for (var i = 1; i < _tokens.Length; i++)
        {
            var start = _tokens[i].Span.Start;
            if (!char.IsUpper(_title[start]) || HasOwnForm(_title, _tokens[i]) || (BeginsPart(_title, _tokens, i) && (afterColon || _title[_tokens[i - 1].Span.End] != ':')))
                continue;
            if (_seen.IsName(i) is not { } isName)
                return _title;
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

        public SeenCapitals(string title, ImmutableArray<Token> tokens, string text, ImmutableArray<ImmutableArray<Token>> sentences)
        {
            _keys = new string[tokens.Length];
            _areFunction = new bool[tokens.Length];
            for (var i = 0; i < tokens.Length; i++)
            {
                _keys[i] = TermKey.Of(tokens[i].Span.Of(title));
                _areFunction[i] = tokens[i].Is(TokenTraits.Function);
                _words[_keys[i]] = default;
            }

            foreach (var sentence in sentences)
                Read(text, sentence);
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
            var (before, beforeTraits) = ((string?)null, TokenTraits.None);
            foreach (var token in tokens)
            {
                var key = TermKey.Of(token.Span.Of(text));
                if (!_words.TryGetValue(key, out var seen))
                {
                    before = null;
                    continue;
                }

                if (!token.Is(TokenTraits.Capital))
                    _words[key] = seen with { Small = seen.Small + 1 };
                else if (!token.Is(TokenTraits.Initial) && !token.Is(TokenTraits.AllCaps))
                    _words[key] = seen with { Capital = seen.Capital + 1 };
                // A line in capitals tells nothing; "NATO Council" does.
                if (before is not null && !(token.Traits & beforeTraits).HasFlag(TokenTraits.AllCaps))
                {
                    var pair = _pairs.GetValueOrDefault((before, key));
                    var areLarge = (token.Traits & beforeTraits).HasFlag(TokenTraits.Capital);
                    _pairs[(before, key)] = areLarge ? pair with { Capital = pair.Capital + 1 } : pair with { Small = pair.Small + 1 };
                }

                (before, beforeTraits) = (key, token.Traits);
            }
        }
    }
}
