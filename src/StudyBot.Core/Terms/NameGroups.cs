using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>Takes mentions together that name one thing, and says what it is.</summary>
internal sealed class NameGroups
{
    /// <summary>How many paragraphs back a head noun alone (<c>the Commission</c>) may point.</summary>
    private const int PointsBack = 2;

    /// <summary>Share of mentions as a place that a person's family name may have (<c>Washington</c>).</summary>
    private const double PlaceByChance = 0.2;

    private static readonly string[] s_further = [" of ", " & "];

    private readonly IndexedReading _reading;
    private readonly Dictionary<string, NameGroup> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small;

    /// <summary>Peoples, genera and species.</summary>
    private readonly HashSet<NameGroup> _beings = [];

    private NameGroups(IndexedReading reading, IReadOnlyList<TextSpan> titles)
    {
        _reading = reading;
        _small = [.. reading.Terms.Sentences.SelectMany(s => s).Where(t => !t.Is(TokenTraits.Capital)).Select(t => t.Span.Of(reading.Reading.Text))];
        var explained = SmallExpansions();
        foreach (var mention in NameScan.Find(reading, titles, _small))
        {
            var key = FoldedKey(mention.Text);
            // "PBS", which the text explains as "phosphate buffer saline", is no broadcaster.
            if (key.Length == 0 || explained.Contains(key))
                continue;
            if (!_byKey.TryGetValue(key, out var group))
                _byKey[key] = group = new NameGroup(key);
            group.See(mention);
        }
    }

    private bool IsCommon(string word) => _small.Contains(word.ToLowerInvariant());

    private HashSet<string> SmallExpansions() =>
        [.. _reading.Terms.Sentences.SelectMany(tokens => AcronymFinder.Find(_reading.Reading.Text, tokens)).Where(p => !p.Expansion.Of(_reading.Reading.Text).Any(char.IsUpper)).Select(p => TermKey.Fold(p.Acronym))];

    private IEnumerable<NameGroup> All => _byKey.Values.Distinct().Where(g => g.Mentions.Count > 0);

    /// <returns>Groups with a kind where one could be told; in the order of their first mention.</returns>
    public static ImmutableArray<NameGroup> Find(IndexedReading reading, IReadOnlyList<TextSpan> titles)
    {
        var groups = new NameGroups(reading, titles);
        groups.JoinAliases();
        groups.JoinCountries();
        foreach (var group in groups.All)
            group.Kind = NameKinds.Of(group, groups.IsCommon);
        groups.JoinPersons();
        groups.JoinBeginnings();
        groups.ResolveHeads();
        groups.SpreadBeings();
        groups.SpreadAlongLists();
        return [.. groups.All.Where(g => g.Kind is not (null or TermKind.Concept) || !groups.IsCommon(g.Longest)).OrderBy(g => g.First.Sentence).ThenBy(g => g.First.First)];
    }

    // Names are not stemmed: "Marin" is not "Marine".
    private static string FoldedKey(string name) =>
        string.Join(' ', Tokenizer.Tokenize(name, new TextSpan(0, name.Length)).Where(t => !t.Is(TokenTraits.Function) || t.Is(TokenTraits.AllCaps)).Select(t => TermKey.Fold(t.Span.Of(name))));

    // As the alias table's, but "US" is no pronoun.
    public static string KeyOf(string name) =>
        string.Join(' ', Tokenizer.Tokenize(name, new TextSpan(0, name.Length)).Where(t => !t.Is(TokenTraits.Function) || t.Is(TokenTraits.AllCaps)).Select(t => TermKey.Of(t.Span.Of(name))));

    private void Join(NameGroup one, NameGroup other)
    {
        if (ReferenceEquals(one, other))
            return;
        one.Join(other);
        foreach (var key in other.Keys)
            _byKey[key] = one;
        one.Keys.AddRange(other.Keys);
    }

    private void JoinAliases()
    {
        var byStem = All.ToLookup(g => KeyOf(g.Longest));
        foreach (var group in All.ToArray())
            foreach (var other in _reading.Aliases.Of(KeyOf(group.Longest)).SelectMany(a => byStem[a]).ToArray())
                Join(_byKey[group.Key], _byKey[other.Key]);
    }

    // "Russian Federation", "French Republic": the country by its adjective.
    private void JoinCountries()
    {
        var all = All.ToArray();
        foreach (var group in all)
            if (group.Longest.Split(' ') is [var adjective, "Federation" or "Republic" or "Kingdom" or "State"]
                && KnownNames.Shipped.CountryOf(adjective) is { } country && all.FirstOrDefault(g => g.Forms.Contains(country)) is { } named)
                Join(named, group);
    }

    // A text names people in full first: a family name that only stands before any full one is somebody else's.
    private void JoinPersons()
    {
        var full = All.Where(g => g.Kind == TermKind.Person && g.Longest.Contains(' ')).OrderByDescending(g => g.Mentions.Count)
            .SelectMany(g => new[] { g.Longest.Split(' ')[0], g.Longest.Split(' ')[^1] }.Distinct().Select(word => (word, g))).ToLookup(p => p.word, p => p.g);
        foreach (var group in All.Where(g => !g.Longest.Contains(' ') && (g.Kind is null or TermKind.Person || MayBePerson(g))).ToArray())
        {
            var name = group.Longest;
            var owners = full[name].Where(f => f.Longest.Split(' ') is var words && (words[^1] == name || words[0] == name && KnownNames.Shipped.IsGivenName(name) && group.Votes.Person > 0)).ToArray();
            if (owners.Length == 0)
                continue;
            // Of those who are named about as often it is the one who was named first: the others of the family are told from that one by their full names.
            var owner = owners.Where(o => o.Mentions.Count * 2 >= owners[0].Mentions.Count).MinBy(o => (o.First.Sentence, o.First.First))!;
            if (KnownNames.Shipped.IsPlace(name) && !NameKinds.IsRanked(owner.Longest) && !owner.Longest.Split(' ')[0].Split('-').Any(KnownNames.Shipped.IsGivenName))
                continue;
            if (group.Mentions.Any(m => Comes(owner.First, m)))
                Join(owner, group);
        }

        static bool MayBePerson(NameGroup g) => g.Kind == TermKind.Place
            && (KnownNames.Shipped.IsPlace(g.Longest) ? g.Votes.Place <= PlaceByChance * g.Mentions.Count : g.Votes.Place - Math.Max(g.Votes.Person, 0) <= 0.5 * g.Mentions.Count);
    }

    // "Ohio Company" and "Ohio Company of Virginia", "Westinghouse Electric" and the same with "& Manufacturing Company", where only one goes on so.
    private void JoinBeginnings()
    {
        var longer = All.Where(g => g.Kind == TermKind.Institution).SelectMany(g => g.Forms.SelectMany(Beginnings).Select(b => (b, g))).Distinct().ToLookup(p => p.b, p => p.g);
        foreach (var group in All.Where(g => g.Kind is null or TermKind.Institution or TermKind.Person && g.Longest.Contains(' ')).ToArray())
            if (longer[group.Longest].Where(g => g != group).Take(2).ToArray() is [var only])
                Join(only, group);

        static IEnumerable<string> Beginnings(string form) => s_further.Select(f => form.IndexOf(f, StringComparison.Ordinal)).Where(at => at > 0).Select(at => form[..at]);
    }

    private static bool Comes(Posting before, Posting after) => (before.Sentence, before.First).CompareTo((after.Sentence, after.First)) < 0;

    // "the Commission" is the European Commission where that is the only one, or the last that was named shortly before.
    private void ResolveHeads()
    {
        var all = All.ToArray();
        foreach (var group in all.Where(g => !g.Longest.Contains(' ') && HeadNouns.OfWord(g.Longest) is TermKind.Institution or TermKind.Treaty or TermKind.Place && g.Votes.Articles > 0 && !IsDirection(g.Longest)).ToArray())
        {
            var head = TermKey.Of(group.Longest);
            var longer = all.Where(g => g != group && g.Kind == group.Kind && g.Longest.Contains(' ') && Headed(g, head)).ToArray();
            foreach (var mention in group.Mentions.ToArray())
            {
                var paragraph = _reading.Reading.Sentences[mention.Sentence].Paragraph;
                var near = longer.Select(g => (Group: g, Last: g.Mentions.Where(m => Comes(m, mention)).DefaultIfEmpty(new Posting(-1, 0, 0)).MaxBy(m => (m.Sentence, m.First))))
                    .Where(p => p.Last.Sentence >= 0 && (longer.Length == 1 || paragraph - _reading.Reading.Sentences[p.Last.Sentence].Paragraph <= PointsBack)).ToArray();
                if (near.Length == 0)
                    continue;
                var nearest = near.MaxBy(p => (p.Last.Sentence, p.Last.First)).Group;
                group.Move(mention, group.Longest, nearest);
            }
        }

        static bool IsDirection(string word) => word is "East" or "West" or "North" or "South" or "State" or "States";

        static bool Headed(NameGroup group, string head) => group.Forms.Any(f => f.Split(' ') is { Length: > 1 } words && (TermKey.Of(words[^1]) == head || TermKey.Of(words[0]) == head));
    }

    // "Seneca, Mingo and Yamasee", "Pseudomonas, Serratia and Candida": what stands in a row with a people or a genus is one too, where only its form made it something else.
    private void SpreadBeings()
    {
        var open = new Queue<NameGroup>(All.Where(g => g.Kind is null && NameKinds.IsOfBeings(g)));
        var seen = open.ToHashSet();
        var rows = All.SelectMany(g => g.Mentions.Select(m => (Group: g, Mention: m))).OrderBy(p => p.Mention.Sentence).ThenBy(p => p.Mention.First).ToArray();
        var neighbours = Enumerable.Range(1, Math.Max(rows.Length - 1, 0)).Where(i => rows[i - 1].Mention.Sentence == rows[i].Mention.Sentence && InARow(rows[i - 1].Mention, rows[i].Mention))
            .SelectMany(i => new[] { (rows[i - 1].Group, rows[i].Group), (rows[i].Group, rows[i - 1].Group) }).ToLookup(p => p.Item1, p => p.Item2);
        while (open.TryDequeue(out var of))
            foreach (var next in neighbours[of])
                if (IsOpen(next) && seen.Add(next))
                {
                    next.Kind = null;
                    open.Enqueue(next);
                }

        _beings.UnionWith(seen);

        static bool IsOpen(NameGroup group) =>
            group.Kind is null or TermKind.Place or TermKind.Institution && group.Votes.Place <= 0 && group.Votes.Institution <= 0 && !group.Longest.Contains(' ') && !group.Forms.Any(KnownNames.Shipped.IsPlace) && !group.Forms.Any(KnownNames.Shipped.IsInstitution);
    }

    // "Ruritania and France", "Ruritania in 1992 and France": what stands in a row with places is one, where nothing else is known of it.
    private void SpreadAlongLists()
    {
        var at = All.SelectMany(g => g.Mentions.Select(m => (Group: g, Mention: m))).OrderBy(p => p.Mention.Sentence).ThenBy(p => p.Mention.First).ToArray();
        for (var i = 0; i + 1 < at.Length; i++)
        {
            var (one, two) = (at[i], at[i + 1]);
            if (one.Mention.Sentence != two.Mention.Sentence || (one.Group.Kind is null) == (two.Group.Kind is null) || !InARow(one.Mention, two.Mention))
                continue;
            var (known, unknown) = one.Group.Kind is null ? (two.Group, one.Group) : (one.Group, two.Group);
            if (_beings.Contains(unknown))
                continue;
            if (known.Kind is TermKind.Place or TermKind.Institution || known.Kind is TermKind.Person && unknown.Votes.Articles == 0)
                if (!IsCommon(unknown.Longest) && HeadNouns.OfWord(unknown.Longest) is null && unknown.Longest.Any(char.IsLower) && !unknown.Longest.Any(char.IsAsciiDigit))
                    unknown.Kind = known.Kind;
        }
    }

    private bool InARow(Posting one, Posting two)
    {
        if (two.First <= one.Last)
            return false;
        var tokens = _reading.Terms.Sentences[one.Sentence];
        var between = _reading.Reading.Text[tokens[one.Last].Span.End..tokens[two.First].Span.Start];
        // "(Roche, Basel)" tells where a firm is.
        if (between is ", " && _reading.Reading.Text.LastIndexOfAny(['(', ')'], tokens[one.First].Span.Start) is >= 0 and var bracket && _reading.Reading.Text[bracket] is '(')
            return false;
        if (between is ", " or " and " or ", and " or " or " or " & ")
            return true;
        return two.First - one.Last is 4 && between.EndsWith(" and ", StringComparison.Ordinal) && between.StartsWith(" in ", StringComparison.Ordinal) && tokens[one.Last + 2].Is(TokenTraits.Number);
    }
}
