using System.Collections.Frozen;
using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Reads off each token of a sentence what it can be as an answer.</summary>
internal static class TokenFacts
{
    private static readonly FrozenSet<string> s_places =
        "in at near from to into through across throughout around outside inside within between of north south east west".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_reasons = ("because due since cause causes caused causing reason reasons result resulted resulting results led lead leads leading thus " +
        "therefore owing thanks order avoid prevent allow allows allowing enable enables so as attributed").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_naming = ("called named termed known means meaning refers referred defined definition describes denotes namely dubbed nicknamed titled " +
        "entitled considered name names term is are").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_amounts =
        "percent percentage per million billion trillion thousand hundred hundreds thousands dollars pounds euros half third quarter majority dozen".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_numbers =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen several many few"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Read(string text, ImmutableArray<Token> tokens, ImmutableArray<DateExpression> dates, Span<TokenFact> into)
    {
        for (var i = 0; i < tokens.Length; i++)
            into[i] = FactOf(text, tokens, i);
        foreach (var date in dates)
            for (var i = date.First; i <= date.Last; i++)
                into[i] |= TokenFact.Date;
    }

    private static TokenFact FactOf(string text, ImmutableArray<Token> tokens, int i)
    {
        var token = tokens[i];
        var word = text.AsSpan(token.Span.Start, token.Span.Length);
        var fact = TokenFact.None;
        if (token.Is(TokenTraits.Function))
            fact |= TokenFact.Function;
        else if (token.Is(TokenTraits.AllCaps) || token.Is(TokenTraits.Capital) && !token.Is(TokenTraits.Initial))
            fact |= TokenFact.Name;
        else if (token.Is(TokenTraits.Capital) && i + 1 < tokens.Length && tokens[1].Is(TokenTraits.Capital) && !tokens[1].Is(TokenTraits.Function))
            fact |= TokenFact.Name;
        if (char.IsAsciiDigit(word[0]) || Has(s_numbers, word))
            fact |= TokenFact.Number;
        if ((fact & TokenFact.Name) != 0 && IsAfterPlaceWord(text, tokens, i))
            fact |= TokenFact.Place;
        if (Has(s_reasons, word))
            fact |= TokenFact.Reason;
        if (Has(s_naming, word))
            fact |= TokenFact.Naming;
        if (Has(s_amounts, word) || IsSigned(text, token))
            fact |= TokenFact.Amount;
        return fact;
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsAfterPlaceWord(string text, ImmutableArray<Token> tokens, int i)
    {
        for (var back = i - 1; back >= Math.Max(i - 3, 0); back--)
        {
            var word = text.AsSpan(tokens[back].Span.Start, tokens[back].Span.Length);
            if (Has(s_places, word))
                return true;
            if (!tokens[back].Is(TokenTraits.Capital) && word is not "the")
                return false;
        }

        return false;
    }

    private static bool IsSigned(string text, Token token) =>
        char.IsAsciiDigit(text[token.Span.Start])
        && (token.Span.End < text.Length && text[token.Span.End] is '%' || token.Span.Start > 0 && text[token.Span.Start - 1] is '$' or '£' or '€');
}
