using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What tells whether a date of a sentence answers a question for a time, or dates something else.</summary>
internal static class DateSignals
{
    // "In what year", "on which date": they say what is asked for, nothing of what it is asked of.
    private static readonly FrozenSet<string> s_timeNouns = "year years date day month century decade era period time".Split(' ').Select(w => WordForm.Of(w)).ToFrozenSet();

    // "Anna Petersen (1786–1851)" tells when she was born and when she died.
    private static readonly FrozenSet<string> s_life = "born birth die died death live lived".Split(' ').Select(w => WordForm.Of(w)).ToFrozenSet();

    public static string[] Names { get; } =
    [
        "constant", "sentence holds", "with kindred", "with the sentence before", "with both neighbours", "paragraph holds", "names held", "names held by paragraph", "no names",
        "event held", "event held, with kindred", "event held nearby", "event unknown", "no event", "last word held", "last word kindred", "last word unknown", "unknown share", "all held", "heaviest missing",
        "names and event held", "bound", "bound to the event", "best bound", "near", "near the event", "nearest", "leads the sentence's dates", "other dates", "other nearer date",
        "year alone", "day or month", "range or open", "decade or century", "premodifier", "early in the sentence", "within a named period", "question names a date", "named date held",
        "lead over the next", "covered", "terms", "terms held", "points back", "length", "rarest held", "asks for a year", "in brackets",
        "subject and event both lacking a part", "held per known", "pairs", "longest run", "proximity",
        "dates of a life",
    ];

    public static int Count => Names.Length;

    /// <summary>A sentence of more dates is a table: those beyond are not looked at.</summary>
    private const int MostDates = 24;

    /// <param name="place">The sentence's place among the ranked, from 0.</param>
    /// <returns>Each date of the sentence that the question does not name itself, with its signals in the order of <see cref="Names"/>.</returns>
    public static (DateExpression Date, float[] Signals)[] Of(IndexedReading reading, Finding finding, int place)
    {
        var (e, q) = (finding.Evidence, finding.Question);
        e.Look(finding.Ranked[place].Candidate);
        DateExpression[] dates = [.. reading.Dates[e.Sentence].Take(MostDates)];
        var named = DateFinder.Find(q.Text, q.Tokens);
        if (dates.All(d => IsNamed(named, d)))
            return [];
        var said = e.All & ~TimeNouns(q);
        if (said == 0)
            said = e.All;
        Ties[] ties = [.. dates.Select(d => Ties.Of(reading, e, said & ~q.Names & ~q.Numbers, d))];
        var ofSentence = new float[Count];
        ReadSentence(finding, place, said, ofSentence);
        var answers = new List<(DateExpression, float[])>();
        for (var d = 0; d < dates.Length; d++)
        {
            if (IsNamed(named, dates[d]))
                continue;
            float[] signals = [.. ofSentence];
            ReadTies(ties, d, signals);
            ReadDate(reading, q, dates, d, named, signals);
            answers.Add((dates[d], signals));
        }

        return [.. answers];
    }

    /// <summary>The question names the date, or a finer one, or a period that begins or ends with it.</summary>
    private static bool IsNamed(ImmutableArray<DateExpression> named, DateExpression date)
    {
        foreach (var name in named)
            foreach (var point in name.Edtf.Split('/'))
                if (point is not "..")
                    if (point.TrimEnd('~').StartsWith(date.Edtf.TrimEnd('~'), StringComparison.Ordinal))
                        return true;
        return false;
    }

    private static void ReadSentence(Finding finding, int place, ulong said, float[] into)
    {
        var (e, q) = (finding.Evidence, finding.Question);
        var total = MathF.Max(q.WeightOf(said), 0.01f);
        var names = said & q.Names;
        var events = said & ~q.Names & ~q.Numbers;
        var near = e.Held | e.HeldBy(e.Previous) | e.HeldBy(e.Next);
        var paragraph = e.ParagraphHeld[e.Paragraph];
        var last = 1ul << 63 - BitOperations.LeadingZeroCount(said);
        into[0] = 1;
        into[1] = q.WeightOf(e.Held & said) / total;
        into[2] = (q.WeightOf(e.Held & said) + q.WeightOf(e.Kin & said)) / total;
        into[3] = q.WeightOf((e.Held | e.HeldBy(e.Previous)) & said) / total;
        into[4] = q.WeightOf(near & said) / total;
        into[5] = q.WeightOf(paragraph & said) / total;
        into[6] = Share(q, e.Held, names);
        into[7] = Share(q, paragraph, names);
        into[8] = names == 0 ? 1 : 0;
        into[9] = Share(q, e.Held, events);
        into[10] = Share(q, e.Held | e.Kin, events);
        into[11] = Share(q, near | e.Kin, events);
        into[12] = events == 0 ? 0 : q.WeightOf(events & ~q.Known) / MathF.Max(q.WeightOf(events), 0.01f);
        into[13] = events == 0 ? 1 : 0;
        into[14] = (e.Held & last) != 0 ? 1 : 0;
        into[15] = (e.Kin & last) != 0 ? 1 : 0;
        into[16] = (q.Known & last) == 0 ? 1 : 0;
        into[17] = q.WeightOf(said & ~q.Known) / total;
        into[18] = (e.Held & said) == said ? 1 : 0;
        into[19] = Heaviest(q, said & ~e.Held & ~e.Kin) / MathF.Max(Heaviest(q, said), 0.01f);
        into[20] = into[7] * into[10];
        into[39] = MathF.Min(place + 1 < finding.Ranked.Length ? finding.Ranked[place].Score - finding.Ranked[place + 1].Score : 4, 4);
        into[40] = Math.Clamp(finding.Covered, -6, 6) / 3;
        into[41] = MathF.Log(BitOperations.PopCount(said));
        into[42] = MathF.Log(1 + BitOperations.PopCount(e.Held & said));
        into[43] = e.Index.PointsBack[e.Sentence] ? 1 : 0;
        into[44] = MathF.Log(1 + e.Length) / 4;
        into[45] = (e.Held & e.Rarest) != 0 ? 1 : 0;
        into[46] = said != e.All ? 1 : 0;
        into[48] = (1 - into[7]) * (1 - into[10]);
        into[49] = e.Share(e.Held);
        Span<float> order = stackalloc float[OrderFeatures.Names.Length];
        OrderFeatures.Fill(e, order);
        into[50] = order[0];
        into[51] = order[6];
        into[52] = order[5];
    }

    private static void ReadTies(Ties[] ties, int at, float[] into)
    {
        var own = ties[at];
        var others = ties.Where((_, i) => i != at).ToArray();
        var best = others.Select(t => t.Sum).DefaultIfEmpty().Max();
        into[21] = own.Bound;
        into[22] = own.BoundToEvent;
        into[23] = own.BestBound;
        into[24] = own.Near;
        into[25] = own.NearEvent;
        into[26] = own.Nearest;
        into[27] = Math.Clamp((own.Sum - best) / MathF.Max(own.Sum + best, 0.01f), -1, 1);
        into[28] = MathF.Min(others.Length, 4) / 4f;
        into[29] = others.Any(t => t.NearEvent > own.NearEvent) ? 1 : 0;
    }

    private static void ReadDate(IndexedReading reading, Question q, DateExpression[] dates, int at, ImmutableArray<DateExpression> named, float[] into)
    {
        var date = dates[at];
        into[30] = date.Edtf.Length == 4 && char.IsAsciiDigit(date.Edtf[3]) ? 1 : 0;
        into[31] = date.Edtf.Length > 4 && date.Edtf[4] == '-' && !date.Edtf.Contains('/') ? 1 : 0;
        into[32] = date.Edtf.Contains('/') ? 1 : 0;
        into[33] = date.Edtf.Contains('X') ? 1 : 0;
        into[34] = date.Role != DateRole.Adverbial ? 1 : 0;
        into[35] = 1 - (float)date.First / MathF.Max(MathF.Exp(4 * into[44]) - 1, 1);
        into[36] = named.Any(n => date.Edtf.StartsWith(n.Edtf.TrimEnd('X'), StringComparison.Ordinal)) ? 1 : 0;
        into[37] = named.IsEmpty ? 0 : 1;
        into[38] = named.IsEmpty ? 0 : dates.Any(d => IsNamed(named, d)) ? 1 : 0;
        into[47] = date.Span.Start > 0 && reading.Reading.Text[date.Span.Start - 1] == '(' ? 1 : 0;
        into[53] = into[47] > 0 && (dates.Length > 1 || date.Edtf.Contains('/')) && q.Terms.Any(t => s_life.Contains(t.Key)) ? into[6] : 0;
    }

    private static ulong TimeNouns(Question q)
    {
        var nouns = 0ul;
        for (var t = 0; t < q.Terms.Length; t++)
            nouns |= s_timeNouns.Contains(q.Terms[t].Key) ? 1ul << t : 0;
        return nouns;
    }

    private static float Share(Question q, ulong held, ulong of) => of == 0 ? 0.5f : q.WeightOf(held & of) / MathF.Max(q.WeightOf(of), 0.01f);

    private static float Heaviest(Question q, ulong terms)
    {
        var heaviest = 0f;
        for (; terms != 0; terms &= terms - 1)
            heaviest = MathF.Max(heaviest, q.Terms[BitOperations.TrailingZeroCount(terms)].Weight);
        return heaviest;
    }

    /// <summary>How strongly the grammar ties a date to the matched words, and how near it stands.</summary>
    private readonly record struct Ties(float Bound, float BoundToEvent, float BestBound, float Near, float NearEvent, float Nearest, float Sum)
    {
        /// <summary>What the grammar counts beside plain nearness.</summary>
        private const float BoundPart = 3;

        public static Ties Of(IndexedReading reading, Evidence e, ulong events, DateExpression date)
        {
            float weight = 0, bound = 0, near = 0, toEvent = 0, best = 0, nearEvent = 0, nearest = 0, sum = 0;
            for (var t = 0; t < e.Length; t++)
            {
                var term = e.TermAt[t] >= 0 ? e.TermAt[t] : e.KinAt(t);
                if (term < 0 || t >= date.First && t <= date.Last)
                    continue;
                var share = e.TermAt[t] >= 0 ? 1 : 0.5f;
                var strength = (float)DateBinding.Strength(reading.Reading.Text, reading.Terms.Sentences[e.Sentence], reading.Dates[e.Sentence], date, t, t);
                var nearness = 1f / (1 + (t < date.First ? date.First - t : t - date.Last));
                var w = share * e.Question.Terms[term].Weight;
                weight += w;
                bound += w * strength;
                near += w * nearness;
                sum += e.TermAt[t] >= 0 ? w * (BoundPart * strength + nearness) : 0;
                best = MathF.Max(best, strength);
                nearest = MathF.Max(nearest, nearness);
                if ((events >> term & 1) == 0)
                    continue;
                toEvent = MathF.Max(toEvent, share * strength);
                nearEvent = MathF.Max(nearEvent, share * nearness);
            }

            weight = MathF.Max(weight, 0.01f);
            return new Ties(bound / weight, toEvent, best, near / weight, nearEvent, nearest, sum);
        }
    }
}
