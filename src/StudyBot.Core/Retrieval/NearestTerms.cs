using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Terms;

namespace StudyBot.Core.Retrieval;

/// <summary>Terms of a reading that are near to what was typed, or related to passages.</summary>
public static class NearestTerms
{
    /// <summary>Near by spelling: what to offer where a term is unknown. Never empty where the reading has terms.</summary>
    public static ImmutableArray<string> BySpelling(IndexedReading reading, string typed, int limit)
    {
        var wanted = TermKey.Fold(typed.Length > 60 ? typed[..60] : typed);
        var keys = typed.Length > 200 ? [] : AliasTable.ContentKey(typed, new Readings.TextSpan(0, typed.Length)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var grams = Trigrams(wanted);
        var scored = new List<Scored>(reading.Glossary.Length);
        var book = reading.BookSoon;
        foreach (var term in reading.Glossary.Where(t => IsOffered(book, t)))
        {
            var score = 2.0 * term.Keys.Count(keys.Contains) / (term.Keys.Length + keys.Length + 0.01) + Dice(grams, term.Trigrams);
            scored.Add(new Scored(term, score >= 0.25 ? score : 0));
        }

        // Terms that are not near at all come last, the most frequent first.
        return Best(scored, limit, (a, b) => b.Sentences.Length.CompareTo(a.Sentences.Length));
    }

    /// <summary>Of some names alone, those that are near to what was typed; the rest of <paramref name="limit"/> in their order.</summary>
    public static ImmutableArray<string> BySpelling(ImmutableArray<string> names, string typed, int limit)
    {
        var grams = Trigrams(TermKey.Fold(typed.Length > 60 ? typed[..60] : typed));
        return [.. names.Select((name, order) => (name, order, Score: Dice(grams, Trigrams(name.ToLowerInvariant())))).OrderByDescending(n => n.Score >= 0.25 ? n.Score : 0).ThenBy(n => n.order).Take(limit).Select(n => n.name)];
    }

    /// <summary>Of some names, those that what was typed begins with a slip or two.</summary>
    public static IEnumerable<string> Near(IEnumerable<string> names, string start) => names.Where(name => IsNear(name, start));

    /// <summary>The whole of a name but for a slip in four letters, two at most.</summary>
    public static bool IsSlip(string name, string typed) => Math.Min(typed.Length / 4, 2) is > 0 and var slips && EditDistance.Within(TermKey.Fold(name), TermKey.Fold(typed), slips) <= slips;

    /// <summary>Terms that share the passages' sentences, rarer ones first; none of what was asked.</summary>
    public static ImmutableArray<string> Related(IndexedReading reading, Query query, IReadOnlyCollection<int> sentences, int limit)
    {
        var asked = query.Terms.SelectMany(t => t.Keys.Concat(t.Expansions.SelectMany(e => e))).Concat(query.Alternatives.SelectMany(a => a.Keys)).ToHashSet(StringComparer.Ordinal);
        var count = reading.Reading.Sentences.Length;
        var scored = new List<Scored>();
        var book = reading.BookSoon;
        foreach (var term in reading.Glossary.Where(t => IsOffered(book, t)))
        {
            if (term.Sentences.Length > Math.Max(count / 8, 2) || term.Keys.Any(asked.Contains))
                continue;
            var score = term.Sentences.Count(sentences.Contains) * reading.Terms.Idf(term.Sentences.Length) * (term.Kind == ReadingTermKind.Collocation ? 0.4 : 1);
            if (score > 0)
                scored.Add(new Scored(term, score));
        }

        return Best(scored, limit, (a, b) => a.Sentences[0].CompareTo(b.Sentences[0]));
    }

    // A run of capitals that turned out to be no name ("Russian President", "EU Eastern") is not worth asking about.
    private static bool IsOffered(TermBook? book, ReadingTerm term) => term.Kind != ReadingTermKind.Name || book is null || book.Knows(term.Display);

    private sealed record Scored(ReadingTerm Term, double Score);

    private static ImmutableArray<string> Best(List<Scored> scored, int limit, Comparison<ReadingTerm> then)
    {
        scored.Sort((a, b) => b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore
            : then(a.Term, b.Term) is not 0 and var byTerm ? byTerm
            : string.CompareOrdinal(a.Term.Display, b.Term.Display));
        return [.. scored.Take(limit).Select(s => s.Term.Display)];
    }

    /// <summary>What completes a half-typed term: terms that begin so, then terms with a word that does, dates, single words, and near misses last.</summary>
    public static ImmutableArray<string> Completing(IndexedReading reading, string typed, int limit)
    {
        var start = QueryReader.Plain(typed);
        var book = reading.BookSoon;
        if (start.Length == 0)
            return [.. reading.Glossary.Where(t => IsOffered(book, t)).Take(limit).Select(t => t.Display)];
        var terms = reading.Glossary.Where(t => IsOffered(book, t)).Select(t => t.Display).Concat(book?.All.Select(t => t.Name) ?? []).ToArray();
        // The text need not name who wrote it.
        var authors = reading.Reading.Metadata.Authors.Select(a => a.Full);
        return [.. terms.Where(Begins)
            .Concat(terms.Concat(authors).Where(HasWord))
            .Concat(authors.Where(Begins))
            .Concat(Dates(reading).Where(d => Begins(d) || HasWord(d)))
            .Concat(start.Length >= 2 ? Words(reading, start) : [])
            .Concat(terms.Where(t => IsNear(t, start)))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(limit)];

        bool Begins(string term) => term.StartsWith(start, StringComparison.OrdinalIgnoreCase);

        bool HasWord(string term) => term.Contains(" " + start, StringComparison.OrdinalIgnoreCase) || term.Contains("-" + start, StringComparison.OrdinalIgnoreCase);
    }

    // A slip in five letters, two in eight: with more, everything is near.
    private static bool IsNear(string term, string start) => start.Length / 4 is > 0 and var slips && start.Length > 4
        && EditDistance.Within(start.ToLowerInvariant(), term.ToLowerInvariant().AsSpan(0, Math.Min(start.Length, term.Length)), Math.Min(slips, 2)) <= Math.Min(slips, 2);

    private static IEnumerable<string> Dates(IndexedReading reading) =>
        reading.Dates.SelectMany(dates => dates).Select(d => d.Span.Of(reading.Reading.Text)).Distinct().Order(StringComparer.Ordinal);

    // Words that are no term of their own, the most frequent first.
    private static IEnumerable<string> Words(IndexedReading reading, string start)
    {
        var folded = TermKey.Fold(start);
        return reading.Terms.KeyByFolded
            .Where(w => w.Key.StartsWith(folded, StringComparison.Ordinal) && !char.IsAsciiDigit(w.Key[0]) && w.Key.Length > 3 && !FunctionWords.Contains(w.Key))
            .OrderByDescending(w => reading.Terms.DocumentFrequency(w.Value)).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Select(w => reading.Terms.PrintedForm(w.Key));
    }

    /// <summary>Runs of three letters of a lower-case word or term, packed and sorted.</summary>
    internal static long[] Trigrams(string word)
    {
        var padded = $" {word} ";
        var grams = new long[padded.Length - 2 > 0 ? padded.Length - 2 : 0];
        for (var i = 0; i < grams.Length; i++)
            grams[i] = ((long)padded[i] << 32) | ((long)padded[i + 1] << 16) | padded[i + 2];
        Array.Sort(grams);
        return grams;
    }

    private static double Dice(long[] a, long[] b)
    {
        var common = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                common++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }

        return 2.0 * common / Math.Max(a.Length + b.Length, 1);
    }
}
