using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Timelines;

/// <summary>What <c>/timeline</c> is asked: <c>[TERM] [FROM..TO] [light|dark]</c>, in any order.</summary>
/// <param name="Term">Empty for all events.</param>
/// <param name="Range">Null for all times.</param>
/// <param name="RangeText">The range as it is shown back: <c>1990..2000</c>.</param>
/// <param name="Problem">Why it cannot be understood; null where it can.</param>
public sealed record TimelineQuestion(string Term, Period? Range, string RangeText, PictureTheme Theme, string? Problem = null)
{
    /// <param name="isPhrase">Whether the reading has some words one after the other: "dark" and "light" may be a term's ("dark matter", "speed of light").</param>
    public static TimelineQuestion Read(string argument, Func<string, bool> isPhrase)
    {
        var (term, range, shown, problem) = AskedTime.Read(QueryReader.Plain(argument.Replace("…", "..", StringComparison.Ordinal)));
        var words = term.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var themes = new HashSet<PictureTheme>();
        while (words.Count > 0 && ThemeOf(words[^1]) is { } last && !EndsPhrase())
        {
            themes.Add(last);
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 0 && ThemeOf(words[0]) is { } first && !BeginsPhrase())
        {
            themes.Add(first);
            words.RemoveAt(0);
        }

        if (themes.Count > 1)
            problem ??= "A picture is dark or light; name one of them.";
        return new TimelineQuestion(string.Join(' ', words), range, shown, themes.Contains(PictureTheme.Dark) ? PictureTheme.Dark : PictureTheme.Light, problem);

        // With the content word that it stands beside; one word is no phrase.
        bool EndsPhrase() => words[..^1].FindLastIndex(w => !FunctionWords.Contains(w)) is >= 0 and var from && isPhrase(string.Join(' ', words[from..]));

        bool BeginsPhrase() => words.FindIndex(1, w => !FunctionWords.Contains(w)) is > 0 and var to && isPhrase(string.Join(' ', words[..(to + 1)]));
    }

    private static PictureTheme? ThemeOf(string word) => word.ToLowerInvariant() switch { "dark" => PictureTheme.Dark, "light" => PictureTheme.Light, _ => null };
}
