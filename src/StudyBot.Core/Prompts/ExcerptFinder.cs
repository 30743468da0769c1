using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Cuts sentences down to what can be quoted alone: ties to the sentence before and trailing clauses fall away, no word changes.</summary>
internal static partial class ExcerptFinder
{
    private const int Shortest = 45;

    /// <returns>What can be quoted of a sentence, longest first; all of it verbatim, at most <paramref name="longest"/> long.</returns>
    public static ImmutableArray<Excerpt> Find(IndexedReading indexed, int sentence, int longest)
    {
        var text = indexed.Reading.Text;
        var whole = indexed.Reading.Sentences[sentence].Span;
        if (End(text, whole) is not { } end || Start(text, whole) is not { } start || end - start < Shortest)
            return [];
        var found = ImmutableArray.CreateBuilder<Excerpt>();
        foreach (var (from, clause) in Starts(text, start, end))
            foreach (var to in Ends(text, from, end))
            {
                if (to - from > longest || to - from < Shortest)
                    continue;
                var excerpt = Excerpt.Of(text, sentence, new TextSpan(from, to)) with { OpensSentence = from == start };
                if (StandsAlone.Accepts(excerpt, indexed, isWhole: to == end && from == start, isClause: clause))
                    found.Add(excerpt);
            }

        return found.ToImmutable();
    }

    /// <summary>Where what begins at <paramref name="start"/> may be cut, the latest first; none where its sentence does not end.</summary>
    public static IEnumerable<int> EndsOf(string text, int start, TextSpan whole) => End(text, whole) is { } end && end - start > Shortest ? Ends(text, start, end) : [];

    private static int? End(string text, TextSpan whole)
    {
        var end = whole.End;
        if (text[end - 1] is '.' or '!')
        {
            end -= text[end - 2] == ' ' ? 2 : 1;
            // A reference at the end says nothing to a reader of the quotation.
            while (text[end - 1] == ']' && text.LastIndexOf(" [", end, end - whole.Start, StringComparison.Ordinal) is var reference and > 0)
                end = reference;
            return end;
        }

        // "“… mandate.”": the stop inside belongs to the quotation.
        return end - whole.Start > 2 && text[end - 1] is '”' or '"' && text[end - 2] is '.' ? end : null;
    }

    private static int? Start(string text, TextSpan whole)
    {
        var start = whole.Start;
        if (!char.IsUpper(text[start]) && text[start] is not ('“' or '‘'))
            return null;
        // "Abstract: ", "Results: "
        var colon = text.IndexOf(": ", start, Math.Min(24, whole.Length), StringComparison.Ordinal);
        if (colon > 0 && char.IsUpper(text[colon + 2]) && text[start..colon].All(c => char.IsLetter(c) || c == ' '))
            start = colon + 2;
        for (var again = true; again;)
        {
            again = false;
            foreach (var tie in Words.Connecting)
            {
                if (string.CompareOrdinal(text, start, tie, 0, tie.Length) != 0)
                    continue;
                var after = start + tie.Length;
                var bare = tie is "However" or "And" or "But" or "Yet" or "So" or "Thus" or "Hence" or "Therefore" or "Indeed";
                if (after + 2 < whole.End && (text[after] == ',' && text[after + 1] == ' ' || bare && text[after] == ' ' && char.IsLetter(text[after + 1])))
                {
                    start = after + (text[after] == ',' ? 2 : 1);
                    again = true;
                    break;
                }
            }
        }

        return start;
    }

    private static IEnumerable<(int At, bool Clause)> Starts(string text, int start, int end)
    {
        yield return (start, false);
        if (Adjunct(text, start, end) is { } after)
            yield return (after, true);
        foreach (var joint in new[] { "; ", ", but ", ", while ", ", whereas ", ": " })
            for (var at = text.IndexOf(joint, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(joint, at + 1, end - at - 1, StringComparison.Ordinal))
                if (OpensClause(text.AsSpan(at + joint.Length, end - at - joint.Length)))
                    yield return (at + joint.Length, true);
    }

    // "Deriving from different interests, divergences …": a participle before the comma may be left out; a time, a place, an aim, a
    // condition or a concession may not, for the claim holds within it alone.
    private static int? Adjunct(string text, int start, int end)
    {
        var space = text.IndexOf(' ', start);
        var first = space > start ? text[start..space].ToLowerInvariant() : "";
        if (!first.EndsWith("ing", StringComparison.Ordinal) && !first.EndsWith("ed", StringComparison.Ordinal) || first is "during" or "following" or "according" or "regarding" or "concerning" or "including" or "depending" or "assuming" or "provided" or "supposed")
            return null;
        for (var comma = text.IndexOf(", ", start, end - start, StringComparison.Ordinal); comma >= 0 && comma - start < 140; comma = text.IndexOf(", ", comma + 2, end - comma - 2, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(comma + 2, end - comma - 2);
            // The subject and its verb must follow, with no comma between.
            var next = rest.IndexOf(", ");
            if ((OpensClause(rest) || rest.StartsWith("it ", StringComparison.Ordinal)) && StandsAlone.VerbIn(rest[..(next < 0 ? rest.Length : next)].ToString())
                && !StandsAlone.VerbIn(text[start..comma].Replace(first, "", StringComparison.OrdinalIgnoreCase)))
                return comma + 2;
        }

        return null;
    }

    private static bool OpensClause(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (char.IsUpper(rest[0]) || rest.StartsWith("the ", StringComparison.Ordinal) || rest.StartsWith("a ", StringComparison.Ordinal) || rest.StartsWith("an ", StringComparison.Ordinal));

    private static IEnumerable<int> Ends(string text, int start, int end)
    {
        yield return end;
        var cuts = new SortedSet<int>();
        foreach (var mark in Words.Cutting)
            for (var at = text.IndexOf(mark, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, end - at - 1, StringComparison.Ordinal))
                if (at - start >= Shortest && !IsPaired(text, mark, at, end) && !IsCorrelated(text, mark, start, at) && !EndsAside(text, mark, start, at) && !IsList(text, mark, at, end) && (char.IsWhiteSpace(mark[^1]) || !char.IsLetter(mark[^1]) || at + mark.Length < end && !char.IsLetter(text[at + mark.Length])))
                    cuts.Add(at);
        // "… and were overwhelmed", ", by setting …".
        foreach (System.Text.RegularExpressions.Match more in SecondPredicate().Matches(text[start..end]))
            if (more.Index >= Shortest && (more.Value[0] == ',' || Words.Finite.Contains(more.Groups["verb"].Value)))
                cuts.Add(start + more.Index);
        foreach (var opens in new[] { " [", " (" })
            for (var at = text.IndexOf(opens, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(opens, at + 1, end - at - 1, StringComparison.Ordinal))
                if (at - start >= Shortest && text.IndexOf(opens[1] == '[' ? ']' : ')', at) is var close && close > 0 && close < end && (close + 1 >= end || text[close + 1] is ',' or ';' || close + 2 >= end && text[close + 1] == ' '))
                    cuts.Add(at);
        foreach (var cut in cuts.Reverse())
            yield return cut;
    }

    // "governments - some more than others - to denounce": the clause goes on after the second dash.
    // "a profound, though not immediately evident, contradiction" likewise.
    private static bool IsPaired(string text, string mark, int at, int end) =>
        mark is ", though" or ", although" or ", even if" or ", but" or ", especially" or ", particularly" or ", notably" or ", at least" && text.IndexOf(", ", at + 2, Math.Min(60, end - at - 2), StringComparison.Ordinal) >= 0
        || mark[0] == ' ' && text.IndexOf(mark, at + mark.Length, end - at - mark.Length, StringComparison.Ordinal) >= 0;

    // ", and" begins a clause of its own where a subject and a verb follow soon.
    private static bool IsList(string text, string mark, int at, int end)
    {
        if (mark is not ", and")
            return false;
        var words = Tokenizer.Tokenize(text, new TextSpan(at + mark.Length, Math.Min(end, at + mark.Length + 70))).Select(t => t.Span.Of(text)).ToArray();
        return words.Length < 2 || words[0] is not ("the" or "a" or "an" or "it" or "they" or "he" or "she" or "we" or "this" or "these") && !char.IsUpper(words[0][0])
            || !Enumerable.Range(1, Math.Min(words.Length - 1, 7)).Any(i => Words.IsFinite(words, i));
    }

    // "considered the Republic, which led the opposition, as the most attractive": what follows an aside may belong to the main clause.
    private static bool EndsAside(string text, string mark, int start, int at) =>
        mark[0] == ',' && text.LastIndexOf(", ", at - 1, at - start, StringComparison.Ordinal) is var comma && comma > start
        && NextWord(text, comma + 2) is "which" or "who" or "whose" or "where" or "including" or "such" or "justified" or "though" or "although" or "led" or "followed";

    // "both … as well as", "not only … but": one half is not left without the other.
    private static bool IsCorrelated(string text, string mark, int start, int at)
    {
        var before = text[Math.Max(start, at - 120)..at];
        return mark is " as well as " or ", as well as" && before.Contains("both ", StringComparison.OrdinalIgnoreCase)
            || mark is ", but" && before.Contains("not ", StringComparison.Ordinal)
            || mark is " as well as " && NextWord(text, at + mark.Length) is not ("a" or "an" or "the" or "to" or "of" or "on" or "in" or "by" or "for" or "with" or "from" or "towards" or "about")
            || mark[0] == ' ' && char.IsLetter(mark[1]) && text[at - 1] is ',' or ';' or '-' or '–'
            || mark is " because " or " due to " or " thanks to " && before.EndsWith("not", StringComparison.Ordinal)
            || mark is " which " && before[(before.LastIndexOf(' ') + 1)..] is var last && Words.Prepositions.Contains(last);
    }

    private static string NextWord(string text, int at) => text.IndexOf(' ', at) is var space && space > at ? text[at..space] : "";

    [GeneratedRegex(@" and (?<verb>[a-z]+)(?= )|, by \w+ing")]
    private static partial Regex SecondPredicate();
}
