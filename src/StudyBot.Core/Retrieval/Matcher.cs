using System.Collections.Immutable;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval;

/// <summary>Finds the sentences that speak of what was asked, or none where the reading does not cover it.</summary>
public static class Matcher
{
    /// <summary>Share of the query's weight that the best sentence must hold where some word is unknown or stands elsewhere.</summary>
    public const double RefuseBelow = 0.55;

    private const double RefuseTwoOfThreeBelow = 0.65;

    /// <returns>In the order of the text; empty where the reading does not cover the query.</returns>
    public static ImmutableArray<Match> Find(IndexedReading reading, Query query)
    {
        var byTerm = query.Terms.Select(t => Occurrences(reading, t)).ToArray();
        var phrases = Phrases(reading, query, byTerm);
        if (phrases.Count > 0)
            return [.. InTypedForm(reading, query, phrases).OrderBy(m => m.Sentence)];
        return query.Terms.Length == 1 ? [] : Scattered(reading, query, byTerm);
    }

    // "conditionality" is not answered with "conditioned", nor "continous" with "continent", where the form as typed stands.
    private static IEnumerable<Match> InTypedForm(IndexedReading reading, Query query, Dictionary<int, Match> phrases)
    {
        if (query.Terms is not [{ Correction: null, CapitalsOnly: false } term] || !reading.Terms.KeyByFolded.ContainsKey(TermKey.Fold(term.Surface)))
            return phrases.Values;
        var typed = Inflection.Base(TermKey.Fold(term.Surface));
        var same = phrases.Values.Where(m => m.Alternative || m.Hits.Any(h => h.First != h.Last || Inflection.Base(TermKey.Fold(Surface(m.Sentence, h.First))) == typed)).ToArray();
        return same.Length > 0 ? same : phrases.Values;

        string Surface(int sentence, int token) => reading.Terms.Sentences[sentence][token].Span.Of(reading.Reading.Text);
    }

    private static IReadOnlyList<Posting> Occurrences(IndexedReading reading, QueryTerm term)
    {
        var index = reading.Terms;
        if (term.Keys.Length == 1 && term.Expansions.IsEmpty && !term.CapitalsOnly)
            return index[term.Keys[0]];
        var all = term.Keys.SelectMany(k => PhraseFinder.Find(reading, [k], term.CapitalsOnly))
            .Concat(term.Expansions.SelectMany(e => PhraseFinder.Find(reading, e, capitalsOnly: false)));
        return [.. all.OrderBy(p => p.Sentence).ThenBy(p => p.First)];
    }

    private static Dictionary<int, Match> Phrases(IndexedReading reading, Query query, IReadOnlyList<Posting>[] byTerm)
    {
        var found = new Dictionary<int, Match>();
        var own = byTerm.Length == 1 ? byTerm[0] : byTerm.All(l => l.Count > 0) ? PhraseFinder.Chains(reading, [.. byTerm]) : [];
        foreach (var posting in own)
            Add(posting, alternative: false);
        if (found.Count > 0 && byTerm.Length > 1)
            foreach (var posting in PhraseFinder.Chains(reading, [.. byTerm], loose: true))
                if (!found.ContainsKey(posting.Sentence))
                    found.Add(posting.Sentence, new Match(posting.Sentence, MatchKind.Near, 1, posting.First, posting.Last, [(posting.First, posting.Last)], false));
        foreach (var alternative in query.Alternatives)
            foreach (var posting in PhraseFinder.Find(reading, alternative.Keys, alternative.CapitalsOnly))
                Add(posting, alternative: true);
        return found;

        void Add(Posting posting, bool alternative)
        {
            var hit = (posting.First, posting.Last);
            found[posting.Sentence] = found.TryGetValue(posting.Sentence, out var match)
                ? match with { Hits = match.Hits.Contains(hit) ? match.Hits : match.Hits.Add(hit) }
                : new Match(posting.Sentence, MatchKind.Phrase, 1, posting.First, posting.Last, [hit], alternative);
        }
    }

    private static ImmutableArray<Match> Scattered(IndexedReading reading, Query query, IReadOnlyList<Posting>[] byTerm)
    {
        var weights = byTerm.Select(l => reading.Terms.Idf(l.Select(p => p.Sentence).Distinct().Count())).ToArray();
        var total = weights.Sum();
        var bySentence = new Dictionary<int, List<(int Term, Posting Posting)>>();
        for (var t = 0; t < byTerm.Length; t++)
            foreach (var posting in byTerm[t])
            {
                if (!bySentence.TryGetValue(posting.Sentence, out var list))
                    bySentence[posting.Sentence] = list = [];
                list.Add((t, posting));
            }

        var matches = new List<Match>();
        foreach (var (sentence, postings) in bySentence)
        {
            var distinct = postings.Select(p => p.Term).Distinct().Count();
            var covered = postings.Select(p => p.Term).Distinct().Sum(t => weights[t]) / total;
            if (covered < (byTerm.Length == 3 && distinct < 3 ? RefuseTwoOfThreeBelow : RefuseBelow) || distinct < Math.Min(byTerm.Length, 2))
                continue;
            var (first, last) = Tightest(postings);
            var kind = distinct < byTerm.Length ? MatchKind.Partial : last - first < 2 * byTerm.Length + 4 && InOrder(postings, first, last) ? MatchKind.Near : MatchKind.AllWords;
            matches.Add(new Match(sentence, kind, covered, first, last, [.. postings.Select(p => (p.Posting.First, p.Posting.Last)).Distinct().Order()], false));
        }

        if (matches.Count == 0)
            return [];
        var best = matches.Max(m => m.Coverage);
        return [.. matches.Where(m => m.Coverage >= 0.9 * best).OrderBy(m => m.Sentence)];
    }

    // "NATO Summit and the creation" is no "creation of NATO".
    private static bool InOrder(List<(int Term, Posting Posting)> postings, int first, int last)
    {
        var within = postings.Where(p => p.Posting.First >= first && p.Posting.Last <= last).OrderBy(p => p.Posting.First).Select(p => p.Term).ToArray();
        return within.SequenceEqual(within.Order());
    }

    // The shortest stretch that holds one of each term found in the sentence.
    private static (int First, int Last) Tightest(List<(int Term, Posting Posting)> postings)
    {
        var ordered = postings.OrderBy(p => p.Posting.First).ToArray();
        var need = ordered.Select(p => p.Term).Distinct().Count();
        (int First, int Last) best = (0, int.MaxValue);
        var counts = new Dictionary<int, int>();
        for (int left = 0, right = 0; right < ordered.Length; right++)
        {
            counts[ordered[right].Term] = counts.GetValueOrDefault(ordered[right].Term) + 1;
            while (counts.Count == need)
            {
                var (first, last) = (ordered[left].Posting.First, ordered[right].Posting.Last);
                if (best.Last == int.MaxValue || last - first < best.Last - best.First)
                    best = (first, last);
                var term = ordered[left++].Term;
                if (--counts[term] == 0)
                    counts.Remove(term);
            }
        }

        return best;
    }
}
