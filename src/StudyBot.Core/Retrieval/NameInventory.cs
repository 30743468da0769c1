using System.Collections.Frozen;
using System.Collections.Immutable;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval;

/// <summary>The names of a reading, their fuller forms, and which of them are people.</summary>
public sealed class NameInventory
{
    private static readonly FrozenSet<string> s_institutionNouns = (
        "Union Administration Commission Council Treaty Agreement Agreements Partnership War Wall Europe States Federation Summit Declaration Charter Pact " +
        "Crisis Policy Community Organisation Organization Conference Government Parliament Ministry Department Bank Fund Court Committee Congress Senate " +
        "University Institute Party Act Concept Home House East West North South Asia Africa America Area Space Plus Order Republic Republics Staff " +
        "Convention Constitution Empire Kingdom Street City River Sea Ocean Mountains Island Islands Company Corporation Inc Group Association Army Navy " +
        "Force Forces League Board Agency Office Bureau Plan Programme Program Project Day Church School College Museum Hospital").Split(' ').ToFrozenSet();

    private readonly FrozenSet<string> _places;
    private readonly FrozenSet<string> _lowerWords;
    private readonly FrozenSet<string> _alone;
    private readonly FrozenSet<string> _people;

    private NameInventory(ImmutableArray<Named> names, IReadOnlyDictionary<string, string> full, HashSet<string> places, HashSet<string> lower)
    {
        Names = names;
        _places = places.ToFrozenSet();
        _lowerWords = lower.ToFrozenSet();
        FullForms = full;
        _alone = names.Where(n => n.First == n.Last).Select(n => n.Text).ToFrozenSet();
        _people = names.Where(n => IsPersonByForm(n.Text)).Select(n => n.Text).ToFrozenSet();
    }

    /// <summary>Every name with where it stands, in the order of the text.</summary>
    public ImmutableArray<Named> Names { get; }

    /// <summary>From a family name to the fullest form that the reading uses: <c>Medvedev</c> to <c>Dmitry Medvedev</c>.</summary>
    public IReadOnlyDictionary<string, string> FullForms { get; }

    public static NameInventory Build(string text, ImmutableArray<ImmutableArray<Token>> sentences)
    {
        var names = ImmutableArray.CreateBuilder<Named>();
        var places = new HashSet<string>();
        var lower = new HashSet<string>();
        for (var s = 0; s < sentences.Length; s++)
        {
            var tokens = sentences[s];
            foreach (var token in tokens)
                if (!token.Is(TokenTraits.Capital))
                    lower.Add(token.Span.Of(text));
            foreach (var run in NameFinder.Find(text, tokens))
            {
                var name = text[tokens[run.First].Span.Start..tokens[run.Last].Span.End];
                names.Add(new Named(name, s, run.First, run.Last));
                if (run.First > 0 && tokens[run.First - 1].Span.Of(text).ToLowerInvariant() is "in" or "at" or "towards" or "within" or "into"
                    || run.First > 0 && run.First == run.Last && tokens[run.First - 1].Span.Of(text).ToLowerInvariant() is "the" or "to" or "of" or "from" or "between" or "with" or "and")
                    places.Add(name);
            }
        }

        var full = new Dictionary<string, string>();
        var inventory = new NameInventory(names.ToImmutable(), full, places, lower);
        foreach (var name in names)
        {
            if (!inventory.IsPersonByForm(name.Text) || !name.Text.Contains(' '))
                continue;
            var family = name.Text[(name.Text.LastIndexOf(' ') + 1)..];
            if (!full.TryGetValue(family, out var known) || known.Length < name.Text.Length)
                full[family] = name.Text;
        }

        return inventory;
    }

    /// <summary>A person by the form of the name: no institution, no place, no acronym.</summary>
    public bool IsPerson(string name) => _people.Contains(name) || FullForms.Values.Contains(name);

    /// <summary>The word is the whole of a name somewhere, capital within a sentence.</summary>
    public bool StandsAlone(string word) => _alone.Contains(word);

    /// <summary>A person whom the reading only calls by the family name.</summary>
    public bool IsPersonByFamilyName(string word) => _people.Contains(word) && !FullForms.ContainsKey(word);

    private bool IsPersonByForm(string name)
    {
        var parts = name.Split(' ');
        if (parts.Length > 4 || _places.Contains(name) || parts.Any(p => p.Length > 1 && p.All(char.IsUpper)) || parts.Any(p => !char.IsUpper(p[0])))
            return false;
        if (parts.Any(s_institutionNouns.Contains) || name.Contains('-') && parts.Length == 1)
            return false;
        // "Cold War", "Eastern Europe", "Russian troops": an adjective, or a word that is common elsewhere in the text.
        return !parts.Any(p => _lowerWords.Contains(p.ToLowerInvariant()) || parts.Length > 1 && IsAdjective(p) && p == parts[0] || parts.Length == 1 && IsAdjective(p));
    }

    /// <summary><c>Russian</c>, <c>Western</c>: a name's adjective, by its ending.</summary>
    public static bool IsAdjective(string word) =>
        word.Length > 5 && (word.EndsWith("ern", StringComparison.Ordinal) || word.EndsWith("ean", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal)
            || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("iet", StringComparison.Ordinal) || word.EndsWith("ians", StringComparison.Ordinal) || word.EndsWith("eans", StringComparison.Ordinal));
}
