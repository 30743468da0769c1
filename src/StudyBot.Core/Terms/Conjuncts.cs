using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Retrieval;
using Joint = System.Text.RegularExpressions.Match;

namespace StudyBot.Core.Terms;

/// <summary>The things that a line names one beside the other: <c>EU and NATO</c> are two, <c>Common Security and Defence Policy</c> is one.</summary>
internal static partial class Conjuncts
{
    /// <summary>So many pieces are parted in every way; what comes after them belongs to the last.</summary>
    private const int MostPieces = 6;

    /// <summary>How well a reading has what was typed as one thing.</summary>
    private enum Fit
    {
        /// <summary>It is no one thing.</summary>
        None,

        /// <summary>One thing to whoever typed it.</summary>
        Typed,

        /// <summary>Words that stand together in the reading.</summary>
        Phrase,

        /// <summary>A term of the reading.</summary>
        Term,
    }

    /// <summary>The parting that the reading bears out; where there is a choice, at what parts most clearly (<c>with</c>, <c>versus</c>) and into few.</summary>
    /// <param name="least">So many at least, where the words can be parted.</param>
    /// <returns>One where nothing parts the words; an empty one where it stands at an end of the line.</returns>
    public static ImmutableArray<string> Of(IndexedReading reading, string typed, int least) => Of(text => Thing.Of(reading, text), typed, least);

    /// <param name="read">What the reading has of a text; asked once of each stretch of the line.</param>
    internal static ImmutableArray<string> Of(Func<string, Thing> read, string typed, int least)
    {
        var line = Frame().Replace($" {typed} ", " ");
        var joiners = Joiner().Matches(line).Take(MostPieces - 1).ToArray();
        if (joiners.Length == 0)
            return [line.Trim()];
        var pieces = new Pieces(read, line, joiners);
        return pieces.Single.Any(p => p.Length == 0) ? [.. pieces.Single] : pieces.Best(least);
    }

    [GeneratedRegex(@"^\s+(?:(?:the\s+)?(?:relations?|relationship|differences?|comparison)\s+)?(?:between|both)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Frame();

    [GeneratedRegex(@"\s*,\s+(?:and\s+|or\s+)?|\s+(?:(?<clear>with|versus|vs\.?|v\.?|against|compared\s+(?:with|to))|and/or|and|or|to|&|\+)\s+|\s*/\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Joiner();

    /// <summary>What a reading has of a text as one thing.</summary>
    /// <param name="Term">The kind of the term that it means; null where it means none.</param>
    /// <param name="IsPhrase">Its words stand together in the reading; of a term nobody asks.</param>
    internal sealed record Thing(TermKind? Term, bool IsPhrase)
    {
        public static Thing Of(IndexedReading reading, string text)
        {
            var query = QueryReader.Read(reading, text);
            return TermLookup.Find(reading, text, query) is { } term
                ? new Thing(term.Kind, false)
                : new Thing(null, query is not null && !query.Unknown.Any() && Matcher.Find(reading, query).Any(m => m.Kind == MatchKind.Phrase));
        }
    }

    /// <summary>What joiners leave of a line, and how it may be put together again.</summary>
    private sealed class Pieces(Func<string, Thing> read, string line, Joint[] joiners)
    {
        private readonly Dictionary<(int First, int Last), Thing> _things = [];
        private readonly Dictionary<(int First, int Last), Fit> _fits = [];

        private int Count => joiners.Length + 1;

        public IEnumerable<string> Single => Enumerable.Range(0, Count).Select(i => TextOf((i, i)));

        public ImmutableArray<string> Best(int least) =>
            Enumerable.Range(0, 1 << joiners.Length).Select(Cut).Where(groups => groups.Length >= Math.Min(least, Count) && groups.All(g => FitOf(g) != Fit.None))
                .OrderBy(groups => groups.Sum(g => Enumerable.Range(g.First, g.Last - g.First).Count(IsClear)))
                .ThenBy(groups => groups.Length).ThenByDescending(groups => groups.Sum(g => (int)FitOf(g)))
                .Select(groups => groups.Select(TextOf).ToImmutableArray()).First();

        // Bit by bit: the line is cut at the joiner or not.
        private (int First, int Last)[] Cut(int bits)
        {
            var groups = new List<(int, int)>();
            var first = 0;
            for (var j = 0; j < joiners.Length; j++)
                if ((bits >> j & 1) == 1)
                {
                    groups.Add((first, j));
                    first = j + 1;
                }

            return [.. groups, (first, joiners.Length)];
        }

        private Fit FitOf((int First, int Last) group) => _fits.TryGetValue(group, out var fit) ? fit : _fits[group] = Judge(group);

        private Thing ThingOf((int First, int Last) group) => _things.TryGetValue(group, out var thing) ? thing : _things[group] = read(TextOf(group));

        private Fit Judge((int First, int Last) group)
        {
            var (term, isPhrase) = ThingOf(group);
            if (term is not null)
                return Fit.Term;
            if (group.First == group.Last)
                return isPhrase ? Fit.Phrase : Fit.Typed;
            var terms = Enumerable.Range(group.First, group.Last - group.First + 1).Select(i => ThingOf((i, i)).Term).ToArray();
            // Names beside each other are several; notions are one where the reading has them so.
            if (terms.All(t => t is not (null or TermKind.Concept)) || !isPhrase && terms.All(t => t is not null))
                return Fit.None;
            return isPhrase ? Fit.Phrase : IsWholeSide(group) ? Fit.Typed : Fit.None;
        }

        private bool IsWholeSide((int First, int Last) group) =>
            (group.First == 0 || IsClear(group.First - 1)) && (group.Last == joiners.Length || IsClear(group.Last)) && (group.First > 0 || group.Last < joiners.Length)
            && !Enumerable.Range(group.First, group.Last - group.First).Any(IsClear);

        private bool IsClear(int joiner) => joiners[joiner].Groups["clear"].Success;

        private string TextOf((int First, int Last) group)
        {
            var start = group.First == 0 ? 0 : joiners[group.First - 1].Index + joiners[group.First - 1].Length;
            var end = group.Last == joiners.Length ? line.Length : joiners[group.Last].Index;
            return line[start..end].Trim();
        }
    }
}
