using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StudyBot.Core.Analysis;

/// <summary>Finds names by their capitals.</summary>
public static class NameFinder
{
    // "Later Jones said", "Yesterday Clara Smith came": adverbs that open a sentence are no part of the name behind them.
    private static readonly FrozenSet<string> s_openers = (
        "Later Yesterday Today Tomorrow Now Soon Meanwhile Afterwards Earlier Often Sometimes Perhaps Maybe Instead Indeed Finally Recently Eventually Originally Initially Previously Subsequently " +
        "Similarly Likewise Moreover Furthermore Additionally Consequently Accordingly Unfortunately Interestingly Importantly Notably Specifically Generally Usually Typically Currently Formerly Together Elsewhere")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<NameRun> Find(string text, ImmutableArray<Token> tokens)
    {
        var runs = ImmutableArray.CreateBuilder<NameRun>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!CanBegin(tokens, i) || tokens[i].Is(TokenTraits.Initial) && s_openers.Contains(tokens[i].Span.Of(text)))
                continue;
            var last = i;
            for (var next = NextCapital(text, tokens, last); next > 0; next = NextCapital(text, tokens, last))
                last = next;
            // A capital at the start of a sentence is a name only if more of the name follows.
            if (!tokens[i].Is(TokenTraits.Initial) || last > i || tokens[i].Is(TokenTraits.AllCaps))
                runs.Add(new NameRun(i, last));
            i = last;
        }

        return runs.ToImmutable();
    }

    private static bool CanBegin(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Is(TokenTraits.Capital) && (!tokens[i].Is(TokenTraits.Function) || tokens[i].Is(TokenTraits.AllCaps));

    // "Conference on Security", "Partnership for Peace", "Rule of Law": up to two small words may stand inside a name.
    private static int NextCapital(string text, ImmutableArray<Token> tokens, int i)
    {
        for (var j = i + 1; j < tokens.Length && j <= i + 3; j++)
        {
            var gap = text.AsSpan(tokens[j - 1].Span.End, tokens[j].Span.Start - tokens[j - 1].Span.End);
            if (gap is not (" " or "-") && !(gap is ". " && tokens[j - 1].Span.Length == 1))
                return -1;
            if (CanBegin(tokens, j))
                return gap is "-" && j > i + 1 ? -1 : j;
            if (tokens[j].Span.Of(text) is not ("of" or "for" or "on" or "in" or "and" or "the" or "de" or "van" or "von" or "der"))
                return -1;
            if (tokens[j].Span.Of(text) is "and" or "in" && !ContinuesLongName(text, tokens, i, j))
                return -1;
        }

        return -1;
    }

    // "Security and Cooperation in Europe" is one name; "Ukraine and Georgia" and "NATO in Europe" are not.
    private static bool ContinuesLongName(string text, ImmutableArray<Token> tokens, int i, int joiner)
    {
        for (var j = i; j >= Math.Max(i - 5, 0); j--)
        {
            if (tokens[j].Span.Of(text) is "for" or "on" or "of")
                return true;
            if (!tokens[j].Is(TokenTraits.Capital) && !tokens[j].Is(TokenTraits.Function))
                return false;
        }

        return tokens[joiner].Span.Of(text) is "and" && FollowedByNameWithAcronym(text, tokens, i, joiner);
    }

    // "Common Security and Defence Policy (PSDC)", "Deep and Comprehensive Free Trade Area (DCFTA)": an acronym vouches for the whole.
    private static bool FollowedByNameWithAcronym(string text, ImmutableArray<Token> tokens, int first, int joiner)
    {
        var j = joiner + 1;
        while (j < tokens.Length && tokens[j].Is(TokenTraits.Capital) && text.AsSpan(tokens[j - 1].Span.End, tokens[j].Span.Start - tokens[j - 1].Span.End) is " ")
            j++;
        if (j - joiner < 3 || j >= tokens.Length || text.AsSpan(tokens[j - 1].Span.End, tokens[j].Span.Start - tokens[j - 1].Span.End) is not " (")
            return false;
        var acronym = tokens[j].Span.Of(text);
        return acronym.Count(char.IsUpper) >= 2 && acronym.Contains(text[tokens[first].Span.Start]);
    }
}
