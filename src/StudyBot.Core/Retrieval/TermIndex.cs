using System.Collections.Immutable;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval;

/// <summary>Postings of every term of a reading, in the order of the text.</summary>
public sealed class TermIndex
{
    private readonly Dictionary<string, List<Posting>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keyByFolded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _printed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capsForms = new(StringComparer.Ordinal);
    private readonly string _text;

    public TermIndex(string text, ImmutableArray<ImmutableArray<Token>> sentences)
    {
        _text = text;
        Sentences = sentences;
        for (var s = 0; s < sentences.Length; s++)
            Add(s, sentences[s]);
    }

    /// <summary>Tokens of each sentence.</summary>
    public ImmutableArray<ImmutableArray<Token>> Sentences { get; }

    /// <summary>Folded surface forms with their keys: what a misspelling is compared with.</summary>
    public IReadOnlyDictionary<string, string> KeyByFolded => _keyByFolded;

    public IReadOnlyList<Posting> this[string key] => _postings.TryGetValue(key, out var list) ? list : [];

    /// <summary>A folded form as the reading prints it first.</summary>
    public string PrintedForm(string folded) => _printed.GetValueOrDefault(folded, folded);

    public bool Knows(string key) => _postings.ContainsKey(key);

    /// <summary>The word stands somewhere in capitals (<c>US</c>).</summary>
    public bool HasCapsForm(string key) => _capsForms.Contains(key);

    /// <summary>In how many sentences a term stands.</summary>
    public int DocumentFrequency(string key)
    {
        if (!_postings.TryGetValue(key, out var list))
            return 0;
        int count = 0, last = -1;
        foreach (var posting in list)
            if (posting.Sentence != last)
                (count, last) = (count + 1, posting.Sentence);
        return count;
    }

    public double Idf(int documentFrequency) => Math.Log((Sentences.Length + 1) / (documentFrequency + 0.5));

    /// <summary>Whether an occurrence is a name or an acronym by its capitals: <c>Us</c> within a sentence, never the pronoun.</summary>
    public bool IsCapital(Posting posting)
    {
        var token = TokenAt(posting);
        return token.Is(TokenTraits.AllCaps) || token.Is(TokenTraits.Capital) && !token.Is(TokenTraits.Initial);
    }

    /// <summary>Where a word is a name by its capital. At a sentence's head, where every word has one, it is where most of the others are names.</summary>
    public IEnumerable<Posting> Names(string key)
    {
        var (names, others) = (0, 0);
        foreach (var posting in this[key])
        {
            var token = TokenAt(posting);
            if (IsCapital(posting))
                names++;
            else if (token.Is(TokenTraits.Function) || !token.Is(TokenTraits.Capital))
                others++;
        }

        return this[key].Where(p => IsCapital(p) || names > others && TokenAt(p) is var t && t.Is(TokenTraits.Capital) && !t.Is(TokenTraits.Function));
    }

    private Token TokenAt(Posting posting) => Sentences[posting.Sentence][posting.First];

    private void Add(int sentence, ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.Of(_text);
            Post(KeyOf(word), new Posting(sentence, i, i), tokens[i]);
            if (!tokens[i].Is(TokenTraits.GluedToNext) || i > 0 && tokens[i - 1].Is(TokenTraits.GluedToNext))
                continue;
            var last = i;
            var joined = word;
            while (last + 1 < tokens.Length && tokens[last].Is(TokenTraits.GluedToNext))
                joined += tokens[++last].Span.Of(_text);
            Post(KeyOf(joined), new Posting(sentence, i, last), tokens[i]);
            // "trans/supra-national" is found as "supranational" too.
            for (var part = i; last - i > 1 && part < last; part++)
                Post(KeyOf(tokens[part].Span.Of(_text) + tokens[part + 1].Span.Of(_text)), new Posting(sentence, part, part + 1), tokens[part]);
        }
    }

    private void Post(string key, Posting posting, Token token)
    {
        if (!_postings.TryGetValue(key, out var list))
            _postings[key] = list = [];
        list.Add(posting);
        if (token.Is(TokenTraits.AllCaps) && posting.First == posting.Last)
            _capsForms.Add(key);
    }

    private string KeyOf(string word)
    {
        var folded = TermKey.Fold(word);
        if (!_keyByFolded.TryGetValue(folded, out var key))
        {
            _keyByFolded[folded] = key = TermKey.Stem(folded);
            _printed[folded] = word;
        }

        return key;
    }
}
