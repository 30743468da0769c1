using System.Collections.Frozen;
using System.Collections.Immutable;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>What a reading names, by kind: what <c>/terms</c> lists, and what names are completed from.</summary>
public sealed class TermBook
{
    private readonly FrozenSet<string> _forms;

    private TermBook(ImmutableArray<Term> terms)
    {
        All = terms;
        _forms = terms.SelectMany(t => t.AllForms).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>By kind, the most frequent first.</summary>
    public ImmutableArray<Term> All { get; }

    public IEnumerable<Term> Of(TermKind kind) => All.Where(t => t.Kind == kind);

    /// <summary>Something is called so, letter case aside.</summary>
    public bool Knows(string name) => _forms.Contains(name);

    /// <summary>The term that is called so, letter case aside; of several the one of the kinds that stand first in <paramref name="preferred"/>.</summary>
    public Term? Find(string name, params ReadOnlySpan<TermKind> preferred)
    {
        Term? best = null;
        var rank = int.MaxValue;
        foreach (var term in All)
        {
            var at = preferred.IndexOf(term.Kind) is >= 0 and var index ? index : preferred.Length;
            if (at < rank && term.AllForms.Any(f => string.Equals(f, name, StringComparison.OrdinalIgnoreCase)))
                (best, rank) = (term, at);
        }

        return best;
    }

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
