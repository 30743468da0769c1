using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>What a reading names, by kind: what <c>/terms</c> lists, and what names are completed from.</summary>
public sealed class TermBook
{
    // Looked up rather than walked: a line of six names asks for twenty readings of its words, and a long text has terms by the thousand.
    private readonly ILookup<string, Term> _byForm;
    private readonly ILookup<string, Term> _byKey;
    private readonly ILookup<string, Term> _byFamilyName;
    private readonly ILookup<string, int> _peopleByWord;

    private TermBook(ImmutableArray<Term> terms)
    {
        All = terms;
        _byForm = By(terms, t => t.AllForms, StringComparer.OrdinalIgnoreCase);
        _byKey = By(terms.Where(t => t.Kind is not (TermKind.Acronym or TermKind.Concept)), t => t.AllForms.Select(NameGroups.KeyOf), StringComparer.Ordinal);
        _byFamilyName = By(Of(TermKind.Person), t => t.AllForms.Select(f => TermKey.Of(f.AsSpan(f.LastIndexOf(' ') + 1))), StringComparer.Ordinal);
        _peopleByWord = By(Enumerable.Range(0, terms.Length).Where(i => terms[i].Kind == TermKind.Person), i => terms[i].AllForms.SelectMany(PersonNames.KeysOf), StringComparer.Ordinal);
    }

    /// <summary>By kind, the most frequent first.</summary>
    public ImmutableArray<Term> All { get; }

    public IEnumerable<Term> Of(TermKind kind) => All.Where(t => t.Kind == kind);

    /// <summary>Something is called so, letter case aside.</summary>
    public bool Knows(string name) => _byForm.Contains(name);

    /// <summary>The term that is called so, letter case aside; of several the one of the kinds that stand first in <paramref name="preferred"/>.</summary>
    public Term? Find(string name, params ReadOnlySpan<TermKind> preferred)
    {
        Term? best = null;
        var rank = int.MaxValue;
        foreach (var term in _byForm[name])
        {
            var at = preferred.IndexOf(term.Kind) is >= 0 and var index ? index : preferred.Length;
            if (at < rank)
                (best, rank) = (term, at);
        }

        return best;
    }

    /// <summary>Names, no acronyms and no notions, a form of which has these term keys.</summary>
    /// <param name="key">As <see cref="NameGroups.KeyOf"/> gives it.</param>
    internal IEnumerable<Term> OfKey(string key) => _byKey[key];

    /// <summary>People a form of whose name ends in the word of this term key.</summary>
    internal IEnumerable<Term> OfFamilyName(string key) => _byFamilyName[key];

    /// <summary>People who have one of these words in a form of their name, in the order of the book.</summary>
    /// <param name="folded">As <see cref="PersonNames.KeysOf"/> gives them.</param>
    internal IEnumerable<Term> PeopleWith(IEnumerable<string> folded) => folded.SelectMany(w => _peopleByWord[w]).Distinct().Order().Select(i => All[i]);

    private static ILookup<string, T> By<T>(IEnumerable<T> all, Func<T, IEnumerable<string>> keys, StringComparer comparer) =>
        all.SelectMany(one => keys(one).Distinct(comparer).Select(key => (key, one))).ToLookup(p => p.key, p => p.one, comparer);

    public static TermBook Of(IndexedReading reading)
    {
        var works = WorkFinder.Find(reading);
        var groups = NameGroups.Find(reading, [.. works.Select(w => w.Title)]);
        var terms = new List<Term>();
        foreach (var group in groups.Where(g => g.Kind is not null and not TermKind.Concept))
            terms.Add(TermOf(reading, group, group.Kind!.Value));
        terms.AddRange(works.GroupBy(w => w.Title.Of(reading.Reading.Text), StringComparer.OrdinalIgnoreCase).Select(w => WorkOf(reading, w)));
        terms.AddRange(AcronymTerms.Find(reading));
        terms.AddRange(Concepts.Find(reading, groups, works));
        return new TermBook([.. terms.OrderBy(t => t.Kind).ThenByDescending(t => t.Mentions.Length).ThenBy(t => t.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    internal static Term TermOf(IndexedReading reading, NameGroup group, TermKind kind)
    {
        var forms = group.Forms.ToArray();
        var name = NameOf(kind, forms);
        return Listed(reading, kind, name, [.. forms.Where(f => f != name)], group.Mentions);
    }

    internal static Term Listed(IndexedReading reading, TermKind kind, string name, ImmutableArray<string> forms, IEnumerable<Posting> mentions, string? expansion = null)
    {
        ImmutableArray<Posting> ordered = [.. mentions.Distinct().OrderBy(m => m.Sentence).ThenBy(m => m.First)];
        return new Term(kind, name, forms, expansion, ordered, PagesOf(reading, ordered));
    }

    // A place is called what the reading mostly calls it, a body by its words rather than its letters, a person in full.
    private static string NameOf(TermKind kind, string[] forms) => kind switch
    {
        TermKind.Person => forms.Where(f => f.Split(' ').Length <= 4).DefaultIfEmpty(forms[0]).MaxBy(f => f.Length)!,
        TermKind.Place => forms.FirstOrDefault(f => f.Any(char.IsLower) && HeadNouns.OfWord(f) is null) ?? forms[0],
        _ => forms.FirstOrDefault(f => f.Contains(' ')) ?? forms.OrderByDescending(f => f.Length <= 6 ? f.Count(char.IsUpper) : 0).First(),
    };

    private static Term WorkOf(IndexedReading reading, IGrouping<string, (int Sentence, TextSpan Title)> work) =>
        Listed(reading, TermKind.Work, work.First().Title.Of(reading.Reading.Text).Trim().TrimEnd(',', '.'), [], work.Select(w => PostingOf(reading, w.Sentence, w.Title)));

    internal static Posting PostingOf(IndexedReading reading, int sentence, TextSpan span)
    {
        var tokens = reading.Terms.Sentences[sentence];
        int first = -1, last = -1;
        for (var i = 0; i < tokens.Length; i++)
            if (span.Contains(tokens[i].Span))
                (first, last) = (first < 0 ? i : first, i);
        return new Posting(sentence, Math.Max(first, 0), Math.Max(last, 0));
    }

    private static ImmutableArray<string> PagesOf(IndexedReading reading, ImmutableArray<Posting> mentions) =>
        [.. mentions.Select(m => reading.Reading.Pages.PageAt(reading.Terms.Sentences[m.Sentence][m.First].Span.Start)).OfType<int>().Distinct().Order()
            .Select(p => p.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}
