using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>
/// Which terms of a reading mean the same: an acronym and the words that it stands for, spellings of one name
/// (<c>Eurasian</c>, <c>Euroasian Union</c>), and names that differ in one word of like spelling. A term is its content
/// words' keys joined by a space.
/// </summary>
public sealed class AliasTable
{
    private readonly Dictionary<string, HashSet<string>> _same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ReadingTerm>> _byInitials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _display = new(StringComparer.Ordinal);

    public static AliasTable Build(string text, TermIndex index, ImmutableArray<ReadingTerm> terms)
    {
        var table = new AliasTable();
        foreach (var term in terms)
            table._display.TryAdd(string.Join(' ', term.Keys), term.Display);
        foreach (var tokens in index.Sentences)
            foreach (var pair in AcronymFinder.Find(text, tokens))
                table.Link(TermKey.Of(pair.Acronym), ContentKey(text, pair.Expansion), pair.Acronym, pair.Expansion.Of(text));
        table.LinkKnown();
        table.LinkByInitials(index, terms);
        table.LinkSpellings(terms);
        return table;
    }

    /// <summary>Other terms that mean the same; empty where there is none.</summary>
    public IEnumerable<string> Of(string key) => _same.TryGetValue(key, out var others) ? others : [];

    /// <summary>Names whose initials these letters are: <c>CSDP</c> for <c>Common Security and Defence Policy</c>.</summary>
    public IReadOnlyList<ReadingTerm> NamesWithInitials(string letters) => _byInitials.TryGetValue(letters.ToLowerInvariant(), out var names) ? names : [];

    /// <summary>How the reading prints a term.</summary>
    public string? DisplayOf(string key) => _display.GetValueOrDefault(key);

    /// <summary>Keys of the content words of a stretch of text, joined by a space.</summary>
    public static string ContentKey(string text, TextSpan span)
    {
        var tokens = Tokenizer.Tokenize(text, span);
        return string.Join(' ', tokens.Where(t => !t.Is(TokenTraits.Function)).Select(t => TermKey.Of(t.Span.Of(text))));
    }

    private void Link(string one, string other, string oneDisplay, string otherDisplay)
    {
        if (one.Length == 0 || other.Length == 0 || one == other)
            return;
        _display.TryAdd(one, oneDisplay);
        _display.TryAdd(other, otherDisplay);
        Set(one).Add(other);
        Set(other).Add(one);
    }

    private HashSet<string> Set(string key) => _same.TryGetValue(key, out var set) ? set : _same[key] = new(StringComparer.Ordinal);

    // "US" and "USA" are each linked to the same words, and through them to each other.
    private void LinkKnown()
    {
        var byExpansion = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (acronym, expansion) in KnownAcronyms.All)
        {
            var key = TermKey.Of(acronym);
            // A text that expands the acronym itself is right about what it means.
            if (_same.TryGetValue(key, out var own) && own.Any(o => o.Contains(' ')) && !_known.Contains(key))
                continue;
            var words = ContentKey(expansion, new TextSpan(0, expansion.Length));
            _known.Add(key);
            Link(key, words, acronym, expansion);
            if (!byExpansion.TryGetValue(words, out var acronyms))
                byExpansion[words] = acronyms = [];
            foreach (var other in acronyms)
                Link(key, other, acronym, other.ToUpperInvariant());
            acronyms.Add(key);
        }
    }

    // An acronym that the text never expands ("EU") goes with the one name of those initials that clearly leads by use.
    private void LinkByInitials(TermIndex index, ImmutableArray<ReadingTerm> terms)
    {
        foreach (var term in terms)
        {
            if (term.Kind != ReadingTermKind.Name || term.Keys.Length < 2)
                continue;
            var initials = string.Concat(term.Display.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => char.ToLowerInvariant(w[0])));
            if (initials.Length < 2)
                continue;
            if (!_byInitials.TryGetValue(initials, out var names))
                _byInitials[initials] = names = [];
            names.Add(term);
        }

        foreach (var (initials, names) in _byInitials)
        {
            if (!index.HasCapsForm(initials) || _same.ContainsKey(initials) && !_known.Contains(initials))
                continue;
            var ranked = names.OrderByDescending(n => n.Sentences.Length).ToArray();
            if (ranked[0].Sentences.Length >= 2 && (ranked.Length == 1 || ranked[0].Sentences.Length >= 2 * ranked[1].Sentences.Length))
                Link(initials, string.Join(' ', ranked[0].Keys), initials.ToUpperInvariant(), ranked[0].Display);
        }
    }

    // "Common European Home" and "House": as long, word for word the same or nearly so, and long enough for chance to be out.
    private void LinkSpellings(ImmutableArray<ReadingTerm> terms)
    {
        var names = terms.Where(t => t.Kind == ReadingTermKind.Name && t.Keys.Length >= 2 && t.Display.Length >= 12 && t.Sentences.Length <= 8).ToArray();
        for (var i = 0; i < names.Length; i++)
            for (var j = i + 1; j < names.Length; j++)
                if (names[i].Keys.Length == names[j].Keys.Length && NearlySame(names[i], names[j]))
                    Link(string.Join(' ', names[i].Keys), string.Join(' ', names[j].Keys), names[i].Display, names[j].Display);
    }

    private static bool NearlySame(ReadingTerm one, ReadingTerm other)
    {
        var differing = 0;
        for (var i = 0; i < one.Keys.Length; i++)
        {
            var (a, b) = (one.Keys[i], other.Keys[i]);
            if (a == b)
                continue;
            if (++differing > 1 || a.Length < 4 || b.Length < 4 || a[0] != b[0] || a[1] != b[1] || char.IsAsciiDigit(a[0]) || EditDistance.Within(a, b, 2) > 2)
                return false;
        }

        return differing == 1;
    }
}
