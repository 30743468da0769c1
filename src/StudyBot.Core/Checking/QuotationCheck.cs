using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Checking;

/// <summary>Checks a quotation against a reading. Only what stands there word for word is exact.</summary>
internal static class QuotationCheck
{
    /// <summary>With fewer words that carry a subject, nothing tells a quotation from chance.</summary>
    public const int FewestContentWords = 3;

    // Shares of the quotation's weight. Sentences of other articles stay below the first; measured by tests/StudyBot.Core.Tests/Checking.
    private const double LeastNear = 0.5;
    private const double LeastStitched = 0.8;

    // What parts from several places must explain beyond the best single place.
    private const double StitchedGain = 0.1;

    private const int FewestInPlace = 3;
    private const int ShownRun = 4;

    /// <summary>The first reading of the argument that is exact, else the first that is near or stitched.</summary>
    /// <returns>Null where every reading of it is too short to tell.</returns>
    public static Finding? Check(IndexedReading indexed, string argument)
    {
        Finding? best = null;
        foreach (var claim in ClaimReader.Read(argument, n => OwnerFinder.Knows(n, indexed)))
        {
            var given = WordReader.Read(claim.Text, isQuotation: true);
            if (given.Where(w => w.IsContent).Select(w => w.Form).Distinct().Take(FewestContentWords).Count() < FewestContentWords)
                continue;
            if (claim.IsInner && best is { Verdict: not QuotationVerdict.NotFound } && !HoldsAllOf(claim, best))
                continue;
            var finding = Check(indexed, claim, given);
            if (claim.Tail is not null && GoesOn(indexed, claim, finding))
                continue;
            if (finding.Verdict is QuotationVerdict.Exact or QuotationVerdict.Misattributed)
                return finding;
            if (best is null || finding.Verdict != QuotationVerdict.NotFound && (best.Verdict == QuotationVerdict.NotFound || claim.Source is not null))
                best = finding;
        }

        return best;
    }

    // "… provided for by NATO", "… in 2008 (Smith 2003)": the reading goes on so too, so what follows is quoted and not who said it.
    // Behind a quotation mark it takes more: a name or a page there is a source whatever the reading has.
    private static bool GoesOn(IndexedReading indexed, Claim claim, Finding finding)
    {
        var reading = indexed.Wording;
        if (finding.Places is not [.., var place] || place.End >= reading.Words.Length)
            return false;
        var text = reading.Reading.Text.AsSpan(reading.Words[place.End - 1].Span.End).TrimStart(" .,;”’\"");
        var tail = claim.Tail.AsSpan().TrimStart();
        var words = WordReader.Read(claim.Tail!, isQuotation: true);
        var isInParentheses = tail is ['(', ..];
        if (claim.IsMarked)
            return !isInParentheses ? BeginsAlike(reading, place.End, words)
                : text is ['(', ..] && claim.Source is null or { Name: null, SaysPage: false } && words is [var first, ..] && first.Is(WordTraits.Number) && reading.Words[place.End].Is(WordTraits.Number);
        return isInParentheses && text is ['(', ..] || text is ['—' or '–' or '-', ..] && tail is ['—' or '–' or '-', ..]
            || words.Take(2).Any(w => w.Form == reading.Words[place.End].Form)
            // "by European" where words before "European" were left out; somebody whom the reading knows may be named there all the same.
            || claim.By is { } by && !OwnerFinder.Knows(by, indexed) && words.Any(w => w.IsContent && FollowsSoon(reading, w, place.End));
    }

    private static bool FollowsSoon(Wording reading, Word word, int from) =>
        reading[word.Form].Any(at => at >= from && at < from + StitchFinder.Dropped);

    // "from the previous years" twice; "by the EU" and "by the author" are not alike, nor is "said" twice.
    private static bool BeginsAlike(Wording reading, int at, ImmutableArray<Word> tail)
    {
        for (var i = 0; i < tail.Length && at + i < reading.Words.Length && tail[i].Form == reading.Words[at + i].Form; i++)
            if (tail[i].IsContent && !SpeakerFinder.IsSaying(tail[i].Form))
                return true;
        return false;
    }

    // A message around a quotation: of the whole, the reading has nothing but what stands between the marks.
    private static bool HoldsAllOf(Claim inner, Finding whole)
    {
        var start = whole.Claim.Text.IndexOf(inner.Text, StringComparison.Ordinal);
        return start >= 0 && whole.Edits.Where(e => e.Kind == DifferenceKind.Equal).SelectMany(e => whole.Given[e.Given..e.GivenEnd])
            .All(w => !w.IsContent || w.Span.Start >= start && w.Span.End <= start + inner.Text.Length);
    }

    private static Finding Check(IndexedReading indexed, Claim claim, ImmutableArray<Word> given)
    {
        var reading = indexed.Wording;
        given = reading.SetAside.MarkIn(given);
        var places = ExactFinder.Find(reading, given);
        if (!places.IsEmpty)
            return Exact(indexed, claim, given, places);
        var near = NearFinder.Find(reading, given);
        // The search for exact places gives up on a text that repeats itself without end; the alignment does not.
        if (near is { } whole && whole.Edits.All(e => e.Kind == DifferenceKind.Equal || e.Elided && !TurnsSense(reading, e)))
            return Owned(indexed, claim, given, QuotationVerdict.Exact, whole.Edits, [Extent(whole.Edits)]);
        var runs = StitchFinder.Find(reading, given);
        if (Stitched(reading, given, runs, near?.Share ?? 0) is { } groups)
            return Owned(indexed, claim, given, QuotationVerdict.Stitched, InGiven(given, runs), [.. groups.Select(g => (g.Min(r => r.Read), g.Max(r => r.ReadEnd)))]);
        return near is { } found && found.Share >= LeastNear && Held(reading, given, found.Edits) >= Math.Min(FewestInPlace, given.Count(w => w.IsContent) - 1)
            ? Owned(indexed, claim, given, QuotationVerdict.Near, found.Edits, [Extent(found.Edits)])
            : new Finding(claim, given, QuotationVerdict.NotFound, [], [], null)
            {
                Longest = Longest(given, runs),
                Closest = near is { Share: > 0 } some ? Extent(some.Edits).First : null,
            };
    }

    // Where the words stand in several places, one by whom and where they are said to be.
    private static Finding Exact(IndexedReading indexed, Claim claim, ImmutableArray<Word> given, ImmutableArray<ImmutableArray<WordRun>> places)
    {
        Finding? first = null;
        foreach (var runs in places)
        {
            var edits = Edits.Of(runs);
            var verdict = edits.Any(e => e.Elided && TurnsSense(indexed.Wording, e)) ? QuotationVerdict.Near : QuotationVerdict.Exact;
            var finding = Owned(indexed, claim, given, verdict, edits, [(runs[0].Read, runs[^1].ReadEnd)]);
            if (finding.Verdict == QuotationVerdict.Exact && claim.Source?.IsPage(indexed.Reading.Pages, indexed.Wording.SpanOf(finding.Places[0])) != false)
                return finding;
            if (first is null || finding.Verdict == QuotationVerdict.Exact && first.Verdict != QuotationVerdict.Exact)
                first = finding;
        }

        return first!;
    }

    private static Finding Owned(
        IndexedReading indexed, Claim claim, ImmutableArray<Word> given, QuotationVerdict verdict, ImmutableArray<Edit> edits, ImmutableArray<(int First, int End)> places)
    {
        var reading = indexed.Wording;
        var (first, end) = places[0];
        int[] sentences = [.. Enumerable.Range(first, end - first).Select(reading.SentenceOf).Where(s => s >= 0)];
        var owner = sentences.Length == 0
            ? null
            : OwnerFinder.Of(indexed, reading.SpanOf((first, end)), sentences[0], sentences[^1]);
        if (verdict == QuotationVerdict.Exact && claim.By is { } by && owner is { Name: not null } && !OwnerFinder.Means(by, owner, indexed.Reading.Metadata))
            verdict = QuotationVerdict.Misattributed;
        return new Finding(claim, given, verdict, edits, places, owner);
    }

    // "the EU does … support" where it does not. Whether a "not" governs what is left takes understanding; where one is left out, nothing is exact.
    private static bool TurnsSense(Wording reading, Edit elided) => Negations.HiddenIn(reading.Words[elided.Read..elided.ReadEnd]).Length > 0;

    private static ImmutableArray<ImmutableArray<WordRun>>? Stitched(Wording reading, ImmutableArray<Word> given, ImmutableArray<WordRun> runs, double near)
    {
        var groups = StitchFinder.Apart(reading, given, runs);
        if (groups.Length < 2)
            return null;
        var share = NearFinder.Share(reading, given, InGiven(given, runs));
        return share >= LeastStitched && share >= near + StitchedGain ? groups : null;
    }

    private static ImmutableArray<Edit> InGiven(ImmutableArray<Word> given, ImmutableArray<WordRun> runs)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var at = 0;
        foreach (var run in runs)
        {
            Between(at, run.Given);
            edits.Add(new Edit(DifferenceKind.Equal, run.Given, run.GivenEnd, run.Read, run.ReadEnd));
            at = run.GivenEnd;
        }

        Between(at, given.Length);
        return edits.ToImmutable();

        void Between(int from, int end)
        {
            if (end > from)
                edits.Add(new Edit(DifferenceKind.Insert, from, end, 0, 0));
        }
    }

    private static (int First, int End) Extent(ImmutableArray<Edit> edits)
    {
        var held = edits.Where(e => e.ReadEnd > e.Read && !e.Elided).ToArray();
        return (held[0].Read, held[^1].ReadEnd);
    }

    private static int Held(Wording reading, ImmutableArray<Word> given, ImmutableArray<Edit> edits) =>
        edits.Where(e => NearFinder.IsHeld(reading, given, e)).Sum(e => given[e.Given..e.GivenEnd].Count(w => w.IsContent));

    private static WordRun? Longest(ImmutableArray<Word> given, ImmutableArray<WordRun> runs) =>
        runs.Where(r => given[r.Given..r.GivenEnd].Count(w => w.IsContent) >= ShownRun).OrderByDescending(r => r.GivenEnd - r.Given).Select(r => (WordRun?)r).FirstOrDefault();
}
