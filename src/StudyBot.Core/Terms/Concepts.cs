using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Core.Terms;

/// <summary>Notions of a reading: set off by quotation marks, ages and events with a name, and words that come again and are rare elsewhere.</summary>
internal static class Concepts
{
    private const int LongestQuoted = 5;

    /// <summary>In how many sentences two words must keep company, and one word must stand.</summary>
    private const int Alone = 3;

    /// <summary>Rarity (0-1) of what is worth a look: above it a word stands in few texts.</summary>
    private const float Rare = 0.55f;

    private static readonly string[] s_modifying = ["al", "ed", "en", "ic", "ly"];
    private static readonly string[] s_loose = ["ly", "ed", "ing"];
    private static readonly string[] s_notional = ["ion", "ions", "ment", "ity", "ism", "ance", "ence", "ship", "ness", "logy", "osis", "itis", "virus", "viruses", "acy", "age", "sis", "phy", "ture", "gen", "gens", "ase", "cyte", "cytes"];

    public static IEnumerable<Term> Find(IndexedReading reading, ImmutableArray<NameGroup> groups, ImmutableArray<(int Sentence, TextSpan Title)> works)
    {
        var found = new Dictionary<string, Term>(StringComparer.Ordinal);
        var named = groups.SelectMany(g => g.Forms.Select(KeyOf)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in groups.Where(g => g.Kind is TermKind.Concept || g.Kind is null && IsNotable(g)))
            found.TryAdd(group.Key, TermBook.TermOf(reading, group, TermKind.Concept));
        foreach (var quoted in Quoted(reading, works).GroupBy(q => q.Key))
            if (!named.Contains(quoted.Key) && !found.ContainsKey(quoted.Key))
                found.Add(quoted.Key, All(reading, quoted.Key, quoted.First().Text));
        foreach (var (key, display) in Company(reading))
            if (!named.Contains(key) && !found.ContainsKey(key))
                found.Add(key, All(reading, key, display));
        foreach (var (folded, key) in reading.Terms.KeyByFolded)
            if (reading.Terms[key].Count >= Alone && IsNotion(reading.Terms.PrintedForm(folded)) && IsRare(folded) && !named.Contains(key) && !found.ContainsKey(key) && All(reading, key, reading.Terms.PrintedForm(folded)) is { } single && single.Mentions.Length >= Alone)
                found.Add(key, single);
        return found.Values.Where(t => !t.Mentions.IsEmpty);
    }

    // A name of no telling kind: of several words, or more than once, and no acronym.
    private static bool IsNotable(NameGroup group) => (group.Longest.Contains(' ') || group.Mentions.Count > 1) && group.Forms.First() is var name && name.Count(char.IsLower) > 1 && name.Count(char.IsUpper) < name.Length / 2;

    // Words that keep company more than they go apart: "soft power", "sphere of influence".
    private static IEnumerable<(string Key, string Display)> Company(IndexedReading reading)
    {
        var text = reading.Reading.Text;
        var found = new Dictionary<string, (string Display, int Count)>(StringComparer.Ordinal);
        var words = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var tokens in reading.Terms.Sentences)
            for (var i = 0; i + 1 < tokens.Length; i++)
            {
                if (!IsWord(i))
                    continue;
                var last = IsWord(i + 1) ? i + 1 : i + 2 < tokens.Length && text.AsSpan(tokens[i + 1].Span.Start, tokens[i + 1].Span.Length) is "of" && IsWord(i + 2) ? i + 2 : -1;
                if (last < 0 || text.AsSpan(tokens[i].Span.End, tokens[last].Span.Start - tokens[i].Span.End) is not (" " or " of "))
                    continue;
                var display = text[tokens[i].Span.Start..tokens[last].Span.End];
                var key = $"{KeyAt(i)} {KeyAt(last)}";
                found[key] = found.TryGetValue(key, out var seen) ? (seen.Display, seen.Count + 1) : (display, 1);

                bool IsWord(int at) => !tokens[at].Is(TokenTraits.Function) && !tokens[at].Is(TokenTraits.Capital) && !tokens[at].Is(TokenTraits.Number) && tokens[at].Span.Length > 3 && !tokens[at].Is(TokenTraits.GluedToNext)
                    && KeyAt(at) is not null;

                // Null for a word that keeps company with anything; each word is looked at once.
                string? KeyAt(int at)
                {
                    var word = tokens[at].Span.Of(text);
                    if (!words.TryGetValue(word, out var of))
                        words[word] = of = IsLoose(word) || FrameWords.Contains(WordForm.Of(word)) ? null : TermKey.Of(word);
                    return of;
                }
            }

        foreach (var (key, (display, count)) in found.Where(f => f.Value.Count >= 2 && f.Key.Contains(' ')))
        {
            var keys = key.Split(' ');
            var cohesion = count / (double)Math.Min(reading.Terms[keys[0]].Count, reading.Terms[keys[^1]].Count);
            if (count >= 3 ? cohesion >= 0.5 : cohesion >= 1 && keys.Length == 2 && display.Contains(" of ", StringComparison.Ordinal))
                yield return (key, display);
        }
    }

    private static IEnumerable<(string Key, string Text)> Quoted(IndexedReading reading, ImmutableArray<(int Sentence, TextSpan Title)> works)
    {
        for (var s = 0; s < reading.Terms.Sentences.Length; s++)
            foreach (var quotation in reading.Quotations[s])
            {
                var words = reading.Terms.Sentences[s].Where(t => quotation.Contains(t.Span)).ToArray();
                if (words.Length is 0 or > LongestQuoted || works.Any(w => w.Title == quotation) || words.All(w => w.Is(TokenTraits.Function)) || words[0].Is(TokenTraits.Function))
                    continue;
                var text = reading.Reading.Text[words[0].Span.Start..words[^1].Span.End];
                if (words.Length > 1 || text.Length > 3 && !IsModifier(text))
                    yield return (KeyOf(text), text);
            }
    }

    // “natural”, “coloured”, “horizontal”: a word at a distance rather than a term.
    private static bool IsModifier(string word) => s_modifying.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static bool IsLoose(string word) => s_loose.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    // A noun of a notion by its ending, written small.
    private static bool IsNotion(string word) => word.Length > 6 && char.IsLower(word[0]) && s_notional.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    // Only in the form that is shown: "conditionality" is not "conditioned".
    private static Term All(IndexedReading reading, string key, string display)
    {
        var postings = PhraseFinder.Find(reading, [.. key.Split(' ')], capitalsOnly: false);
        if (key.Contains(' '))
            return TermBook.Listed(reading, TermKind.Concept, display, [], postings);
        var form = Inflection.Base(TermKey.Fold(display));
        return TermBook.Listed(reading, TermKind.Concept, display, [], postings.Where(p => Inflection.Base(TermKey.Fold(TextOf(p))) == form));

        string TextOf(Posting p) => reading.Reading.Text[reading.Terms.Sentences[p.Sentence][p.First].Span.Start..reading.Terms.Sentences[p.Sentence][p.Last].Span.End];
    }

    private static bool IsRare(string word) => Commonness.Shipped.RarityOf(WordForm.Of(word)) >= Rare;

    private static string KeyOf(string text) => AliasTable.ContentKey(text, new TextSpan(0, text.Length));
}
