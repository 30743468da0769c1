using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <summary>Finds acronyms that a sentence introduces: <c>Western European Union (WEO)</c>.</summary>
public static class AcronymFinder
{
    public static ImmutableArray<AcronymPair> Find(string text, ImmutableArray<Token> tokens)
    {
        ImmutableArray<AcronymPair>.Builder? found = null;
        for (var i = 1; i < tokens.Length; i++)
        {
            var span = tokens[i].Span;
            if (span.Length is < 2 or > 8 || text[span.Start - 1] != '(' || span.End >= text.Length || text[span.End] is not (')' or ',' or ';'))
                continue;
            var acronym = span.Of(text);
            if (acronym.Count(char.IsUpper) >= 2 && Expansion(text, tokens, i - 1, acronym) is { } first)
                (found ??= ImmutableArray.CreateBuilder<AcronymPair>()).Add(new AcronymPair(acronym, new TextSpan(tokens[first].Span.Start, tokens[i - 1].Span.End)));
        }

        return found?.ToImmutable() ?? [];
    }

    /// <summary>First token of the words before the bracket that the letters stand for; null where none fit.</summary>
    private static int? Expansion(string text, ImmutableArray<Token> tokens, int last, string acronym)
    {
        var letters = acronym.Where(char.IsUpper).Select(char.ToLowerInvariant).ToArray();
        return InOrder(text, tokens, last, letters) ?? ByName(text, tokens, last, letters);
    }

    // The letters in order are the initials of the last content words; lower-case words count ("gross domestic product (GDP)").
    private static int? InOrder(string text, ImmutableArray<Token> tokens, int last, char[] letters)
    {
        var at = last;
        for (var l = letters.Length - 1; l >= 0; at--)
        {
            if (at < 0 || at < last - 12 || at < last && BreaksAfter(text, tokens, at))
                return null;
            if (char.ToLowerInvariant(text[tokens[at].Span.Start]) == letters[l])
                l--;
            else if (!tokens[at].Is(TokenTraits.Function))
                return null;
            if (l < 0)
                return at;
        }

        return null;
    }

    // An acronym in another order or language ("PSDC", "WEO"): the run of capitals before it, if all initials but one agree.
    private static int? ByName(string text, ImmutableArray<Token> tokens, int last, char[] letters)
    {
        var first = -1;
        var initials = new List<char>();
        for (var i = last; i >= 0 && i >= last - 12 && (i == last || !BreaksAfter(text, tokens, i)); i--)
        {
            if (tokens[i].Is(TokenTraits.Capital) && !tokens[i].Is(TokenTraits.Function))
            {
                first = i;
                initials.Add(char.ToLowerInvariant(text[tokens[i].Span.Start]));
                if (initials.Count == letters.Length)
                    break;
            }
            else if (!tokens[i].Is(TokenTraits.Function) || tokens[i].Span.Of(text).Length > 3)
                break;
        }

        var common = letters.Count(initials.Remove);
        return first >= 0 && initials.Count <= 1 && common >= 2 && letters.Length - common <= 1 ? first : null;
    }

    private static bool BreaksAfter(string text, ImmutableArray<Token> tokens, int i) =>
        text.AsSpan(tokens[i].Span.End, tokens[i + 1].Span.Start - tokens[i].Span.End).IndexOfAny(",;:()“”") >= 0;
}
