using System.Collections.Immutable;

namespace StudyBot.Core.Terms;

/// <summary>How kinds are called: in JSON, as a heading, and as people type them.</summary>
internal static class TermKinds
{
    private static readonly ImmutableArray<(TermKind Kind, string Title, string Words)> s_all =
    [
        (TermKind.Person, "People", "people person persons names who"),
        (TermKind.Institution, "Institutions", "institutions institution organisations organizations organisation organization"),
        (TermKind.Place, "Places", "places place countries cities"),
        (TermKind.Acronym, "Acronyms", "acronyms acronym abbreviations abbreviation"),
        (TermKind.Treaty, "Treaties and policies", "treaties treaty agreements agreement policies"),
        (TermKind.Work, "Works", "works work titles texts"),
        (TermKind.Concept, "Concepts", "concepts concept notions ideas"),
    ];

    /// <summary>What completes the argument: a word a kind.</summary>
    public static IEnumerable<string> Words => s_all.Select(k => FirstWord(k.Words));

    public static string NameOf(TermKind kind) => kind.ToString().ToLowerInvariant();

    public static string TitleOf(TermKind kind) => s_all.First(k => k.Kind == kind).Title;

    public static string WordOf(TermKind kind) => FirstWord(s_all.First(k => k.Kind == kind).Words);

    /// <summary>Null for a word that is none.</summary>
    public static TermKind? Parse(string word)
    {
        foreach (var (kind, _, words) in s_all)
            if (words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))
                return kind;
        return null;
    }

    private static string FirstWord(string words) => words[..words.IndexOf(' ', StringComparison.Ordinal)];
}
