using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StudyBot.Core.Checking;

/// <summary>Numbers in words: to change one changes what is said as a figure does; to write it out does not.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> s_words = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " +
        "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half " +
        "twice first second third fourth fifth sixth seventh eighth ninth tenth twenties thirties forties fifties sixties seventies eighties nineties").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_figures = (
        "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 " +
        "seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 " +
        "first=1st second=2nd third=3rd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th twenties=20s thirties=30s forties=40s " +
        "fifties=50s sixties=60s seventies=70s eighties=80s nineties=90s percent=% minus=-").Split(' ').Select(p => p.Split('=', 2)).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    public static bool Contains(string form) => s_words.Contains(form);

    /// <summary>The same numbers, written otherwise: <c>1990s</c> for <c>90s</c>, <c>three</c> for <c>3</c>, <c>percent</c> for <c>%</c>.</summary>
    public static bool AreSame(ImmutableArray<Word> one, ImmutableArray<Word> other)
    {
        string[] first = [.. Figures(one)], second = [.. Figures(other)];
        return first.Length == second.Length && first.Length > 0 && first.Zip(second).All(p => AreSame(p.First, p.Second));
    }

    public static bool AreSame(Word one, Word other) => AreSame(FigureOf(one), FigureOf(other));

    private static bool AreSame(string one, string other) =>
        one == other || DecadeOf(one) is { } first && DecadeOf(other) is { } second && (first.EndsWith(second, StringComparison.Ordinal) || second.EndsWith(first, StringComparison.Ordinal));

    private static string? DecadeOf(string figure) =>
        figure.Length is 3 or 5 && figure[^1] == 's' && figure[^2] == '0' && !figure.AsSpan(0, figure.Length - 1).ContainsAnyExceptInRange('0', '9') ? figure : null;

    private static string FigureOf(Word word) => s_figures.GetValueOrDefault(word.Form, word.Form);

    private static IEnumerable<string> Figures(ImmutableArray<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Form == "per" && i + 1 < words.Length && words[i + 1].Form == "cent")
            {
                yield return "%";
                i++;
            }
            else
                yield return FigureOf(words[i]);
        }
    }
}
