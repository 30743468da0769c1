using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StudyBot.Evaluation.Articles;

/// <summary>The rules at the head of <c>score_ask.py</c>.</summary>
internal static partial class AskRules
{
    /// <summary>Same words, one inside the other, and not longer than 1.5 times the gold sentence plus 60 characters.</summary>
    public static bool IsHit(string sentence, ImmutableArray<string> golds)
    {
        var words = Words(sentence);
        return words.Length >= 6 && golds.Select(Words).Any(gold =>
            (gold.Contains(words, StringComparison.Ordinal) || words.Contains(gold, StringComparison.Ordinal)) && words.Length <= 1.5 * gold.Length + 60);
    }

    /// <summary>The year that every answer to a question for a time holds alone; null where the question is none of these.</summary>
    public static string? YearOf(ArticleQuestion question)
    {
        if (!AsksForTime().IsMatch(question.Question))
            return null;
        var years = question.Answers.Select(a => Years().Matches(a).Select(m => m.Value).ToHashSet()).ToArray();
        return years.Length > 0 && years.All(y => y.Count == 1) && years.All(y => y.SetEquals(years[0])) ? years[0].Single() : null;
    }

    private static string Words(string text)
    {
        var words = new StringBuilder(" ");
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsNumber(c) || char.IsSurrogate(c) || c == '_')
                words.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            else if (words[^1] != ' ')
                words.Append(' ');
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    [GeneratedRegex(@"\b(when|what year|which year|what date|what day|what month|what century|what decade|how long ago)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForTime();

    [GeneratedRegex(@"\b(1\d{3}|20\d{2})\b")]
    private static partial Regex Years();
}
