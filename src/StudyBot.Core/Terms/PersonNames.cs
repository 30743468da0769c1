using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>Which people somebody may mean: with a title, by initials, by the first or the family name alone; accents and letter case aside.</summary>
internal static class PersonNames
{
    /// <summary>In the order of the term book; several where the name leaves open who is meant.</summary>
    public static ImmutableArray<Term> Meant(IndexedReading reading, string typed) =>
        WordsOf(WithoutTitle(typed)) is { Length: > 0 } words ? [.. reading.Book.PeopleWith(words.Select(w => TermKey.Fold(w))).Where(p => IsMeant(p, words))] : [];

    /// <summary>What a form of a name may be met by: each of its words, and the whole of one that a point parts.</summary>
    public static IEnumerable<string> KeysOf(string form) => WordsOf(form).Append(form).Select(w => TermKey.Fold(w));

    /// <summary><c>Putin</c> of <c>the Russian president Putin</c>; what was typed where nothing would be left.</summary>
    public static string WithoutTitle(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        for (var i = 0; i < words.Length - 1 && IsBeforeNames(words[i]); i++)
            first = IsTitle(words[i]) ? i + 1 : first;
        return string.Join(' ', words[first..]);
    }

    /// <summary>The reading calls them by one name alone, and more was typed.</summary>
    public static bool IsFuller(Term person, string typed) => !person.AllForms.Any(f => f.Contains(' ')) && WithoutTitle(typed).Contains(' ');

    public static bool HasInitial(string typed) => WordsOf(typed) is { Length: > 1 } words && words[0].Length == 1;

    private static bool IsMeant(Term person, string[] words) =>
        person.AllForms.Any(f => Fits(WordsOf(f), words)) || !person.AllForms.Any(f => f.Contains(' ')) && words.Length is 2 or 3 && person.AllForms.Any(f => IsSame(f, words[^1])) && IsGiven(words[0]);

    // The words stand in the name in this order; of a name of several words one that is no particle and no initial.
    private static bool Fits(string[] name, string[] words)
    {
        var at = 0;
        var whole = 0;
        foreach (var word in words)
        {
            while (at < name.Length && !IsSame(name[at], word) && !IsInitialOf(name[at], word, at == name.Length - 1))
                at++;
            if (at == name.Length)
                return false;
            whole += IsSame(name[at], word) && word.Length > 1 && !NameKinds.IsParticle(word.ToLowerInvariant()) ? 1 : 0;
            at++;
        }

        return whole > 0 && (words.Length == 1 || at == name.Length);
    }

    // "M" for "Michael", and "George" where the reading has "G. W. Bush".
    private static bool IsInitialOf(string name, string word, bool isLast) =>
        !isLast && (word.Length == 1 || name.Length == 1) && name.Length > 0 && char.ToUpperInvariant(name[0]) == char.ToUpperInvariant(word[0]);

    private static bool IsSame(string one, string other) => TermKey.Fold(one) == TermKey.Fold(other);

    private static bool IsGiven(string word) => word.Length == 1 || KnownNames.Shipped.IsGivenName(char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant());

    private static bool IsBeforeNames(string word) => IsTitle(word) || word.ToLowerInvariant() is "the" or "former" or "late" or "then" or "ex" || KnownNames.Shipped.IsAdjective(char.ToUpperInvariant(word[0]) + word[1..]);

    private static bool IsTitle(string word) => NameScan.IsTitle(word.TrimEnd('.')) || ContextVotes.IsRole(word);

    private static string[] WordsOf(string name) => name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
}
