using System.Collections.Immutable;

namespace StudyBot.Core.Terms;

/// <summary>How kinds are called: in JSON, as a heading, and as people type them.</summary>
internal static class TermKinds
{
    private static readonly ImmutableArray<(TermKind Kind, string Title, string Words)> s_all =
    [
        (TermKind.Person, "People", "people person persons names name"),
        (TermKind.Institution, "Institutions", "institutions institution organisations organizations organisation organization bodies"),
        (TermKind.Place, "Places", "places place countries country cities city"),
        (TermKind.Acronym, "Acronyms", "acronyms acronym abbreviations abbreviation"),
        (TermKind.Treaty, "Treaties and policies", "treaties treaty agreements agreement policies policy"),
        (TermKind.Work, "Works", "works work titles title texts text"),
        (TermKind.Concept, "Concepts", "concepts concept notions notion ideas idea"),
    ];

    private const string Everything = "all";

    private static readonly ImmutableArray<string> s_between = ["and", "or", "the", Everything];

    /// <summary>What completes the argument: a word a kind.</summary>
    public static IEnumerable<string> Words => s_all.Select(k => FirstWord(k.Words));

    public static string NameOf(TermKind kind) => kind.ToString().ToLowerInvariant();

    public static string TitleOf(TermKind kind) => s_all.First(k => k.Kind == kind).Title;

    public static string WordOf(TermKind kind) => FirstWord(s_all.First(k => k.Kind == kind).Words);

    /// <summary>The kinds that a line names, in the order of <see cref="TermKind"/>: <c>people and institutions</c>, <c>Treaties and policies</c>. Empty where a word of it is none.</summary>
    public static ImmutableArray<TermKind> Parse(string line)
    {
        var words = WordsOf(line).Where(w => !IsBetween(w)).Select(KindOf).ToArray();
        return words.Contains(null) ? [] : [.. words.OfType<TermKind>().Distinct().Order()];
    }

    /// <summary><c>all</c>, <c>all the</c>: every kind, and no first letters.</summary>
    public static bool IsEverything(string line) => WordsOf(line) is var words && words.All(IsBetween) && words.Contains(Everything, StringComparer.OrdinalIgnoreCase);

    private static string[] WordsOf(string line) => line.Split([' ', ',', '/', '&', '+'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsBetween(string word) => s_between.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static TermKind? KindOf(string word)
    {
        foreach (var (kind, _, words) in s_all)
            if (words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))
                return kind;
        return null;
    }

    private static string FirstWord(string words) => words[..words.IndexOf(' ', StringComparison.Ordinal)];
}
