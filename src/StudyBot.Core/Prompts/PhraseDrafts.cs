using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about a few words of a sentence too long to quote: a judging phrase, a term in quotation marks, a relation between two names.</summary>
internal sealed partial class PhraseDrafts(IndexedReading indexed, Frame frame)
{
    private readonly HashSet<string> _terms = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Draft> Of(int sentence)
    {
        foreach (var draft in Judged(sentence))
            yield return draft;
        foreach (var draft in Terms(sentence))
            yield return draft;
        foreach (var draft in Relations(sentence))
            yield return draft;
    }

    private IEnumerable<Draft> Judged(int sentence)
    {
        var text = indexed.Reading.Text;
        var tokens = indexed.Terms.Sentences[sentence];
        for (var i = 1; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.Of(text);
            if (!Words.Judging.Contains(word) || tokens[i].Is(TokenTraits.Quoted) || NounPhrase(text, tokens, i) is not { } phrase || !StandsAlone.IsClean(phrase.Of(text)))
                continue;
            var (said, at, place) = (phrase.Of(text), Frame.Upper(frame.At(sentence)), frame.Place(sentence));
            var speaks = frame.Does("speaks", "speak");
            yield return new Draft(sentence, PromptForm.CloseReading, "phrase", phrase,
            [
                .. new[]
                {
                    $"{at} {frame.Who} {speaks} of “{said}”. What in the passage earns the word “{word}”, and would a neutral word say as much?",
                    $"“{said}” ({place}): is “{word}” a description or a verdict? Argue from the passage.",
                    $"{at} {frame.Who} {speaks} of “{said}”. Who might object to “{word}”, and which facts of the passage would answer the objection?",
                }.Where(PromptRules.Keeps),
            ],
            1.9 + Math.Min(said.Length, 60) / 100.0);
        }
    }

    // The adjective with what stands before it and the noun after it, and "of …" once: "the clumsy response of the European governments".
    private static TextSpan? NounPhrase(string text, ImmutableArray<Token> tokens, int adjective)
    {
        var first = adjective;
        while (first > 0 && adjective - first < 4 && Joined(first - 1) && (Word(first - 1) is "the" or "a" or "an" or "more" or "most" or "far" or "ever" or "very" or "too" or "and" || Words.Judging.Contains(Word(first - 1)) || Word(first - 1).EndsWith("ly", StringComparison.Ordinal)))
            first--;
        while (first < adjective && Word(first) is "and")
            first++;
        var last = adjective;
        var of = 0;
        while (last + 1 < tokens.Length && Joined(last) && last - adjective < 10)
        {
            var next = Word(last + 1);
            if (next is "of" && of++ == 0 && last > adjective && last + 2 < tokens.Length && Joined(last + 1))
                last += Word(last + 2) is "the" or "a" or "an" && Joined(last + 2) ? 3 : 2;
            else if (next is "and" && last == adjective && last + 2 < tokens.Length && !tokens[last + 2].Is(TokenTraits.Function))
                last += 2;
            else if (!tokens[last + 1].Is(TokenTraits.Function) && !Words.Finite.Contains(next) && !tokens[last + 1].Is(TokenTraits.Number))
                last++;
            else
                break;
        }

        if (last >= tokens.Length || last == adjective || last - adjective >= 10)
            return null;
        var head = Word(last);
        // A verb or an adverb at the end is no noun, and an adjective cannot end the phrase.
        if (WordForm.IsVerbLike(head) && !head.EndsWith("ing", StringComparison.Ordinal) || head.EndsWith("ly", StringComparison.Ordinal) || Words.Judging.Contains(head) || NameInventory.IsAdjective(tokens[last].Span.Of(text)) || tokens[last].Is(TokenTraits.GluedToNext) || tokens[last].Is(TokenTraits.Function) || tokens[first].Is(TokenTraits.GluedToNext) && first == adjective)
            return null;
        if (Enumerable.Range(adjective + 1, last - adjective).Any(i => Word(i).EndsWith("ed", StringComparison.Ordinal) && i > adjective + 1 && Word(i - 1) is not "of" and not "the" and not "and"))
            return null;
        if (last - adjective > 4 && of == 0 || head is "ones" or "one" or "due" || head.EndsWith("taken", StringComparison.Ordinal))
            return null;
        // Another noun phrase, a possessive or a word in quotation marks goes on, or something outside is pointed at.
        var after = text.AsSpan(tokens[last].Span.End, Math.Min(6, text.Length - tokens[last].Span.End));
        if (after[0] is '’' or '\'' or '-' or '/' || after.StartsWith(" “") || after.StartsWith(" \"") || after.StartsWith(" and ") || after.StartsWith(" or ") || after.StartsWith(", and"))
            return null;
        if (Word(first) is not ("the" or "a" or "an") && (!head.EndsWith('s') && of == 0 || first > 0 && Joined(first - 1) && Word(first - 1) is "this" or "these" or "those" or "that" or "such" or "its" or "their" or "his" or "her" or "our" or "same" or "other" or "its" || of > 0 && !Word(NounBefore()).EndsWith('s')))
            return null;
        return new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);

        int NounBefore() => Enumerable.Range(adjective, last - adjective).First(i => Word(i) is "of") - 1;

        string Word(int i) => tokens[i].Span.Of(text).ToLowerInvariant();

        bool Joined(int i) => text.AsSpan(tokens[i].Span.End, tokens[i + 1].Span.Start - tokens[i].Span.End) is " " or "-";
    }

    private IEnumerable<Draft> Terms(int sentence)
    {
        var reading = indexed.Reading;
        foreach (var quotation in indexed.Quotations[sentence])
        {
            var said = quotation.Of(reading.Text);
            var words = said.Split(' ').Length;
            if (words > 4 || said.Length is < 4 or > 50 || !reading.Sentences[sentence].Span.Contains(quotation) || !said.All(c => char.IsLetter(c) || c is ' ' or '-' or '’')
                || !char.IsLetter(said[^1]) || said.Count(char.IsUpper) > 1 || char.IsUpper(said[0]) || FunctionWords.Contains(said.Split(' ')[^1]) || FunctionWords.Contains(said.Split(' ')[0]) || IsTitled(quotation) || words == 1 && IsOrdinary(said) || words == 1 && indexed.Reading.Text[Math.Max(quotation.Start - 5, 0)..(quotation.Start - 1)].EndsWith(" to ", StringComparison.Ordinal) || !_terms.Add(said))
                continue;
            var (at, kind) = (frame.At(sentence), words == 1 ? "word" : "phrase");
            var noun = Described(sentence, quotation);
            if (noun is "one" or "ones" or "form")
                continue;
            var what = noun is null ? $"“{said}”" : $"“{said}”, said of “{noun}”";
            var stop = noun is null ? "" : ",";
            yield return new Draft(sentence, PromptForm.Explain, "term", quotation,
            [
                .. new[]
                {
                    noun is null
                        ? $"{Frame.Upper(at)} {frame.Who} {frame.Does("puts", "put")} “{said}” in quotation marks. Explain the {kind} from the passage. Is the {kind} borrowed, technical, or held at a distance?"
                        : $"{Frame.Upper(at)} {frame.Who} {frame.Does("puts", "put")} “{said}” (said of “{noun}”) in quotation marks. Explain the {kind} from the passage. Is the {kind} borrowed, technical, or held at a distance?",
                    $"What does {what}{stop} mean {at}, and what do the quotation marks tell a reader about how far {frame.Who} {frame.Does("accepts", "accept")} the {kind}?",
                    $"Explain {what}{stop} as used {at}. Which words of the passage give the meaning, and what is left open?",
                }.Where(PromptRules.Keeps),
            ],
            2.7);
        }
    }

    // A word that the text uses all along without the marks is no term of its own.
    private bool IsOrdinary(string word) =>
        indexed.Terms[TermKey.Of(word)].Count(p => !indexed.Terms.Sentences[p.Sentence][p.First].Is(TokenTraits.Quoted)) > 6;

    // “coloured” revolts: an adjective is explained with the noun that it describes.
    private string? Described(int sentence, TextSpan quotation)
    {
        var text = indexed.Reading.Text;
        var tokens = indexed.Terms.Sentences[sentence];
        var first = tokens.TakeWhile(t => t.Span.Start < quotation.End).Count();
        if (text[quotation.End - 1] is 's' || first >= tokens.Length || tokens[first].Span.Start != quotation.End + 2 || text[quotation.End + 1] != ' ' || !IsNounLike(first))
            return null;
        var last = first;
        while (last + 1 < tokens.Length && last - first < 3 && text.AsSpan(tokens[last].Span.End, tokens[last + 1].Span.Start - tokens[last].Span.End) is " " or "-")
        {
            if (IsNounLike(last + 1))
                last++;
            else if (tokens[last + 1].Span.Of(text) is "and" && last + 2 < tokens.Length && IsNounLike(last + 2))
                last += 2;
            else
                break;
        }

        return text[tokens[first].Span.Start..tokens[last].Span.End];

        bool IsNounLike(int i) => !tokens[i].Is(TokenTraits.Function) && !tokens[i].Is(TokenTraits.Quoted) && !Words.Finite.Contains(tokens[i].Span.Of(text)) && !WordForm.IsVerbLike(tokens[i].Span.Of(text)) && !tokens[i].Is(TokenTraits.Number);
    }

    // A title or a nickname is no term of the argument.
    private bool IsTitled(TextSpan quotation)
    {
        var before = indexed.Reading.Text[Math.Max(quotation.Start - 26, 0)..quotation.Start].ToLowerInvariant();
        return Titled().IsMatch(before);
    }

    private IEnumerable<Draft> Relations(int sentence)
    {
        var span = indexed.Reading.Sentences[sentence].Span;
        var said = span.Of(indexed.Reading.Text);
        foreach (System.Text.RegularExpressions.Match match in Between().Matches(said))
        {
            var (one, other) = (match.Groups["one"].Value, match.Groups["other"].Value);
            if (one == other || !match.Groups["noun"].Value.EndsWith('s') && match.Groups["noun"].Value is not ("cooperation" or "collaboration" or "competition" or "rivalry" or "confrontation" or "interaction" or "antagonism") && !Article().IsMatch(match.Value) || !StandsAlone.IsClean(match.Value) || Months().IsMatch(match.Value))
                continue;
            var focus = new TextSpan(span.Start + match.Index, span.Start + match.Index + match.Length);
            var at = frame.At(sentence);
            yield return new Draft(sentence, PromptForm.Compare, "relation", focus,
            [
                .. new[]
                {
                    $"{Frame.Upper(at)} {frame.Who} {frame.Does("speaks", "speak")} of “{match.Value}”. What does the passage say of each side, and which of the two does the account favour?",
                    $"How does the passage {at} describe “{match.Value}”: what ties {one} and {other} together, and what keeps the two apart?",
                    $"Compare {one} and {other} as the passage {at} shows the two: who acts and who reacts in “{match.Value}”?",
                }.Where(PromptRules.Keeps),
            ],
            2.6);
        }
    }

    [GeneratedRegex(@"(entitled|titled|named|nicknamed|called|article|book|song|film|novel|poem|essay|chapter|journal|newspaper)s?\s*[\(“""]*$")]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:(?:the|a|an) (?:[\p{L}-]+ ){0,3})?(?<noun>relations?|relationship|conflicts?|tensions?|confrontation|competition|rivalry|alliance|gap|distinction|difference|differences|cooperation|collaboration|balance|dialogue|dispute|disputes|divide|divisions?|interaction|hostilities|negotiations|partnership|controversy|contradictions?|antagonism|struggle)(?: \w+)? between (?<one>(?:the )?\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*) and (?<other>(?:the )?\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*)(?=[,.;:)]| (?:in|on|at|during|since|was|were|is|are|has|have|had|over|which|that|until|after|and|as|led|from|by|to)\b)")]
    private static partial Regex Between();

    [GeneratedRegex("^(?:the|a|an) ")]
    private static partial Regex Article();

    [GeneratedRegex(@"\d|January|February|March|April|May|June|July|August|September|October|November|December")]
    private static partial Regex Months();
}
