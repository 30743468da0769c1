using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StudyBot.Core.Analysis.Dates;

/// <summary>Four digits that number an act and are no year: "Resolution 1244 of 1999", "resolutions 1244 and 1325", "Regulation 1408/71", "Law 1373/2003".</summary>
internal static class NumberedActs
{
    /// <summary>Tokens of a list of numbers: "resolutions 1160, 1199, 1203, 1239 and 1244".</summary>
    private const int LongestList = 12;

    // What stands before a number of its own.
    private static readonly FrozenSet<string> s_numbered = Set("resolution resolutions unscr decree decrees directive directives regulation");

    // "The Companies Act 1985" has its year there; only "Act 1373 of 2003" has a number.
    private static readonly FrozenSet<string> s_dated = Set("law laws act acts regulations order orders ordinance ordinances statute statutes bill bills");

    private static readonly FrozenSet<string> s_lists = Set("resolutions decrees directives");

    /// <param name="i">The four digits.</param>
    public static bool Hold(string text, ImmutableArray<Token> tokens, int i)
    {
        if (i == 0)
            return false;
        var before = Word(text, tokens, i - 1);
        if (s_dated.Contains(before))
            return IsBeforeYear(text, tokens, i);
        return s_numbered.Contains(before) ? !BeginWithYear(text, tokens, i) : IsListed(text, tokens, i);
    }

    /// <summary>"Directive 2004/38" and "Regulation 2016/679" begin with their year, "Regulation 1408/71" ends with it.</summary>
    public static bool BeginWithYear(string text, ImmutableArray<Token> tokens, int i) =>
        i > 0 && i + 1 < tokens.Length && s_numbered.Contains(Word(text, tokens, i - 1)) && Gap(text, tokens, i) == "/" && IsNumber(text, tokens, i + 1)
            && (tokens[i + 1].Span.Length == 3 || tokens[i + 1].Span.Length < 3 && Word(text, tokens, i - 1) != "regulation");

    private static bool IsBeforeYear(string text, ImmutableArray<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Length)
            return false;
        var year = Gap(text, tokens, i) == "/" ? i + 1 : Word(text, tokens, i + 1) == "of" ? i + 2 : tokens.Length;
        return year < tokens.Length && IsNumber(text, tokens, year) && tokens[year].Span.Length == 4;
    }

    // A year in brackets behind a number is one: "resolutions 1244 (1999) and 1325 (2000)".
    private static bool IsListed(string text, ImmutableArray<Token> tokens, int i)
    {
        if (Gap(text, tokens, i - 1) is not (" " or ", "))
            return false;
        var j = i - 1;
        while (j > 0 && i - j < LongestList && (Word(text, tokens, j) is "and" or "or" || IsNumber(text, tokens, j)))
            j--;
        return j < i - 1 && s_lists.Contains(Word(text, tokens, j));
    }

    private static bool IsNumber(string text, ImmutableArray<Token> tokens, int i) => tokens[i].Span.Of(text).All(char.IsAsciiDigit);

    private static string Word(string text, ImmutableArray<Token> tokens, int i) => tokens[i].Span.Of(text).ToLowerInvariant();

    private static string Gap(string text, ImmutableArray<Token> tokens, int i) => text[tokens[i].Span.End..tokens[i + 1].Span.Start];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
