using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>Reads an argument as terms of a reading: spelling, acronyms, hyphens, misspellings.</summary>
public static class QueryReader
{
    private static readonly string[] s_frames =
    [
        "what is meant by ", "what does the author say about ", "what is the meaning of ", "the meaning of ", "the concept of ", "the term ", "what is ", "what's ", "what are ",
        "what was ", "what were ", "who is ", "who was ", "who are ", "when was ", "when were ", "when is ", "when did ", "when does ", "define ", "meaning of ",
        "tell me about ", "about ", "the ", "a ", "an ",
    ];

    private static readonly string[] s_tails = [" happen", " happened", " take place", " took place", " mean", " means", " begin", " start", " occur"];

    /// <returns>Null where no word or number is left.</returns>
    public static Query? Read(IndexedReading reading, string argument)
    {
        var text = WithoutFrame(Plain(argument));
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        if (tokens.IsEmpty)
            return null;
        var notes = ImmutableArray.CreateBuilder<string>();
        var terms = ReadTerms(reading, text, tokens, notes);
        if (terms.IsEmpty)
            return null;
        var printed = terms.All(t => !t.Keys.IsEmpty) ? reading.Aliases.DisplayOf(string.Join(' ', terms.Select(t => t.Keys[0]))) : null;
        return new Query(printed ?? text, terms, Alternatives(reading, text, tokens, terms, notes), notes.ToImmutable());
    }

    /// <summary>One line without control characters, invisible marks and quotation marks round the whole.</summary>
    public static string Plain(string argument)
    {
        var plain = new StringBuilder(argument.Length);
        foreach (var c in argument)
        {
            var category = char.GetUnicodeCategory(c);
            if (char.IsWhiteSpace(c) || category == System.Globalization.UnicodeCategory.Control)
                plain.Append(' ');
            else if (category != System.Globalization.UnicodeCategory.Format)
                plain.Append(c);
        }

        return plain.ToString().Trim().Trim('"', '“', '”', '\'', '‘', '’', '«', '»', '`', '*', ' ', '?', '!');
    }

    private static string WithoutFrame(string text)
    {
        var bare = text;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var frame in s_frames)
            {
                if (!bare.StartsWith(frame, StringComparison.OrdinalIgnoreCase) || bare.Length == frame.Length || bare.StartsWith("A ", StringComparison.Ordinal) && frame == "a ")
                    continue;
                bare = bare[frame.Length..].TrimStart();
                changed = true;
            }
        }

        foreach (var tail in s_tails)
            if (bare.EndsWith(tail, StringComparison.OrdinalIgnoreCase) && text.Length != bare.Length)
                bare = bare[..^tail.Length];
        return bare;
    }

    private static ImmutableArray<QueryTerm> ReadTerms(IndexedReading reading, string text, ImmutableArray<Token> tokens, ImmutableArray<string>.Builder notes)
    {
        var terms = ImmutableArray.CreateBuilder<QueryTerm>();
        var onlyFunction = tokens.All(t => t.Is(TokenTraits.Function));
        for (var i = 0; i < tokens.Length; i++)
        {
            var surface = tokens[i].Span.Of(text);
            // "Shape", typed with its capital, is the headquarters where the reading has a name of just that word.
            if (tokens.Length == 1 && tokens[i].Is(TokenTraits.Capital) && reading.Names.StandsAlone(surface))
            {
                terms.Add(Known(reading, surface, TermKey.Of(surface), capitalsOnly: true));
                continue;
            }

            if (tokens[i].Is(TokenTraits.Function))
            {
                // "us" alone, or "US" anywhere, is the country where the reading has it in capitals; the pronoun is no term.
                if ((onlyFunction || tokens[i].Is(TokenTraits.AllCaps)) && reading.Terms.HasCapsForm(TermKey.Of(surface)))
                    terms.Add(Known(reading, surface, TermKey.Of(surface), capitalsOnly: true));
                continue;
            }

            if (ReadJoined(reading, text, tokens, ref i) is { } joined)
                terms.Add(joined);
            else
                terms.Add(ReadWord(reading, surface, tokens[i], notes));
        }

        return terms.ToImmutable();
    }

    // "co-operation" where the reading joins it, "post bipolar" where it ties it: one of the parts alone is unknown.
    private static QueryTerm? ReadJoined(IndexedReading reading, string text, ImmutableArray<Token> tokens, ref int i)
    {
        if (i + 1 >= tokens.Length || tokens[i + 1].Is(TokenTraits.Function))
            return null;
        var (one, two) = (tokens[i].Span.Of(text), tokens[i + 1].Span.Of(text));
        if (reading.Terms.Knows(TermKey.Of(one)) && reading.Terms.Knows(TermKey.Of(two)))
            return null;
        var key = TermKey.Of(one + two);
        if (!reading.Terms.Knows(key))
            return null;
        i++;
        return new QueryTerm(text[tokens[i - 1].Span.Start..tokens[i].Span.End], [key], [], false);
    }

    private static QueryTerm ReadWord(IndexedReading reading, string surface, Token token, ImmutableArray<string>.Builder notes)
    {
        var key = TermKey.Of(surface);
        if (reading.Terms.Knows(key))
        {
            // "SHAPE" is the headquarters, not the noun, where capitals tell them apart; "CONDITIONALITY" is only shouted.
            var acronym = token.Is(TokenTraits.AllCaps) && surface.Length <= 6;
            var capitals = acronym && reading.Terms[key].Any(reading.Terms.IsCapital);
            return capitals || !acronym || surface.Length > 3 ? Known(reading, surface, key, capitals) : new QueryTerm(surface, [], [], true);
        }

        if (surface.Length <= 8 && reading.Aliases.NamesWithInitials(surface) is { Count: > 0 } names)
        {
            notes.Add($"Read “{surface}” as the initials of {string.Join(" or ", names.Take(2).Select(n => n.Display))}.");
            return new QueryTerm(surface, [], [.. names.Select(n => n.Keys)], false);
        }

        if (Misspelling.Correct(reading.Terms, surface) is { } correction)
        {
            notes.Add($"Read “{surface}” as “{correction.Display}”.");
            return Known(reading, surface, correction.Key, capitalsOnly: false);
        }

        return new QueryTerm(surface, [], [], false);
    }

    private static QueryTerm Known(IndexedReading reading, string surface, string key, bool capitalsOnly) =>
        new(surface, [key], [.. reading.Aliases.Of(key).Where(a => a.Contains(' ')).Select(a => ImmutableArray.Create(a.Split(' ')))], capitalsOnly);

    private static ImmutableArray<Alternative> Alternatives(
        IndexedReading reading, string text, ImmutableArray<Token> tokens, ImmutableArray<QueryTerm> terms, ImmutableArray<string>.Builder notes)
    {
        if (terms.Length < 2)
            return [.. terms[0].Keys.SelectMany(reading.Aliases.Of).Select(a => new Alternative([.. a.Split(' ')], !a.Contains(' ')))];
        var whole = string.Join(' ', terms.Select(t => t.Keys.IsEmpty ? "?" : t.Keys[0]));
        var alternatives = reading.Aliases.Of(whole).Select(a => new Alternative([.. a.Split(' ')], !a.Contains(' '))).ToList();
        // Two hops: "Organisation on …" is spelt otherwise than "Organization for …", and either is OSCE.
        // "United Nations" where the reading only has "UN".
        var initials = string.Concat(terms.Select(t => char.ToLowerInvariant(t.Surface[0])));
        if (alternatives.Count == 0 && initials.Length >= 2 && terms.All(t => t.Surface.Length > 1 && char.IsLetter(t.Surface[0]))
            && reading.Terms.HasCapsForm(initials) && !StandsAsPhrase(reading, terms))
        {
            alternatives.Add(new Alternative([initials], true));
            notes.Add($"Read “{text}” as {initials.ToUpperInvariant()}.");
        }

        return [.. alternatives];
    }

    private static bool StandsAsPhrase(IndexedReading reading, ImmutableArray<QueryTerm> terms) =>
        terms.All(t => !t.Keys.IsEmpty) && PhraseFinder.Find(reading, [.. terms.Select(t => t.Keys[0])], capitalsOnly: false).Any();
}
