using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>Reads an argument as terms of a reading: spelling, acronyms, hyphens, misspellings.</summary>
public static class QueryReader
{
    /// <returns>Null where no word or number is left.</returns>
    public static Query? Read(IndexedReading reading, string argument)
    {
        var text = Request.SubjectOf(Plain(argument), reading.Reading.Metadata.Authors);
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        if (tokens.IsEmpty)
            return null;
        var notes = ImmutableArray.CreateBuilder<string>();
        var terms = WithoutGivenName(reading, WithoutDoubt(reading, ReadTerms(reading, text, tokens, notes), notes), notes);
        if (terms.IsEmpty)
            return null;
        var printed = terms.All(t => !t.Keys.IsEmpty) ? reading.Aliases.DisplayOf(string.Join(' ', terms.Select(t => t.Keys[0]))) : null;
        return new Query(printed ?? text, terms, Alternatives(reading, text, terms, notes), notes.ToImmutable());
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

        if (reading.Aliases.Of(key).Any(a => a.Split(' ').All(reading.Terms.Knows)))
            return new QueryTerm(surface, [], [], false);
        return Misspelling.Correct(reading, surface) is { } correction
            ? Known(reading, surface, correction.Key, capitalsOnly: false) with { Correction = correction }
            : new QueryTerm(surface, [], [], false);
    }

    // A doubtful correction ("march" to "match") stands only where it makes words that the reading has together.
    private static ImmutableArray<QueryTerm> WithoutDoubt(IndexedReading reading, ImmutableArray<QueryTerm> terms, ImmutableArray<string>.Builder notes)
    {
        if (terms.Any(t => t.Correction is { IsDoubtful: true }) && (terms.Length < 2 || !StandsAsPhrase(reading, terms)))
            terms = [.. terms.Select(t => t.Correction is { IsDoubtful: true } ? new QueryTerm(t.Surface, [], [], false) : t)];
        terms = WithSlipsOfTheText(reading, terms);
        foreach (var term in terms)
            if (term.Correction is { } correction)
                notes.Add($"Read “{term.Surface}” as “{correction.Display}”.");
        return terms;
    }

    // "continuous widening" where the reading prints "continous": with a letter changed the phrase stands.
    private static ImmutableArray<QueryTerm> WithSlipsOfTheText(IndexedReading reading, ImmutableArray<QueryTerm> terms)
    {
        if (terms.Length < 2 || StandsAsPhrase(reading, terms))
            return terms;
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Correction is not null || Misspelling.Correct(reading, terms[i].Surface) is not { } slip)
                continue;
            var tried = terms.SetItem(i, Known(reading, terms[i].Surface, slip.Key, capitalsOnly: false) with { Correction = slip });
            if (StandsAsPhrase(reading, tried))
                return tried;
        }

        return terms;
    }

    // "Vladimir Putin" where the reading only has "Putin"; not "Adam Smith" where it has "Michael Smith".
    private static ImmutableArray<QueryTerm> WithoutGivenName(IndexedReading reading, ImmutableArray<QueryTerm> terms, ImmutableArray<string>.Builder notes)
    {
        if (terms.Length is not (2 or 3) || terms[..^1].Any(t => t.IsKnown || !char.IsUpper(t.Surface[0])) || !reading.Names.IsPersonByFamilyName(terms[^1].Surface))
            return terms;
        notes.Add($"The reading has “{terms[^1].Surface}” without “{string.Join(' ', terms[..^1].Select(t => t.Surface))}”.");
        return [terms[^1]];
    }

    private static QueryTerm Known(IndexedReading reading, string surface, string key, bool capitalsOnly) =>
        new(surface, [key], [.. reading.Aliases.Of(key).Where(a => a.Contains(' ')).Select(a => ImmutableArray.Create(a.Split(' ')))], capitalsOnly);

    private static ImmutableArray<Alternative> Alternatives(
        IndexedReading reading, string text, ImmutableArray<QueryTerm> terms, ImmutableArray<string>.Builder notes)
    {
        ImmutableArray<Alternative> alternatives = [.. AliasesOf(reading, terms).Select(a => new Alternative([.. a.Split(' ')], !a.Contains(' '))).Where(a => a.Keys.All(reading.Terms.Knows))];
        if (terms.Length == 1 ? terms[0].IsKnown : StandsAsPhrase(reading, terms))
            return alternatives;
        if (alternatives.IsEmpty && Initials(terms) is { Length: >= 3 } initials && reading.Terms.HasCapsForm(initials))
            alternatives = [new Alternative([initials], true)];
        if (!alternatives.IsEmpty)
            notes.Add($"Read “{text}” as {string.Join(" or ", alternatives.Select(a => Display(reading, a)))}.");
        return alternatives;
    }

    // "North Atlantic Treaty Organization": only a name that is typed as one has initials.
    private static string? Initials(ImmutableArray<QueryTerm> terms) =>
        terms.All(t => t.Surface.Length > 1 && char.IsUpper(t.Surface[0])) ? string.Concat(terms.Select(t => char.ToLowerInvariant(t.Surface[0]))) : null;

    private static string Display(IndexedReading reading, Alternative alternative) =>
        alternative.Keys is [var only] && reading.Terms.HasCapsForm(only) ? only.ToUpperInvariant()
        : reading.Aliases.DisplayOf(string.Join(' ', alternative.Keys)) ?? string.Join(' ', alternative.Keys);

    // By the words as typed where the reading does not know them: "USA" where it only has "US", "United Nations" where it has "UN".
    private static IEnumerable<string> AliasesOf(IndexedReading reading, ImmutableArray<QueryTerm> terms) =>
        terms is [{ Keys.IsEmpty: true, Expansions.IsEmpty: false }] ? []
        : reading.Aliases.Of(string.Join(' ', terms.Select(t => t.Keys.IsEmpty ? TermKey.Of(t.Surface) : t.Keys[0])));

    private static bool StandsAsPhrase(IndexedReading reading, ImmutableArray<QueryTerm> terms) =>
        terms.All(t => !t.Keys.IsEmpty) && PhraseFinder.Find(reading, [.. terms.Select(t => t.Keys[0])], capitalsOnly: false).Any();
}
