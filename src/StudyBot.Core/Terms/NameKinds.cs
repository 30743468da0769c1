using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>Decides what a name is: by what is known, by its head, by the words around it, and last by its form.</summary>
internal static class NameKinds
{
    /// <summary>How many votes settle it where the form alone says nothing.</summary>
    private const double Enough = 1;

    /// <summary>Letters of other scripts begin here.</summary>
    private const char LatinEnd = '\u0250';

    private static readonly string[] s_genera = ["coccus", "bacter", "bacterium", "bacillus", "monas", "myces", "oides", "virus"];

    /// <param name="isCommon">Whether a word is written small somewhere in the reading.</param>
    public static TermKind? Of(NameGroup group, Func<string, bool> isCommon)
    {
        var known = KnownNames.Shipped;
        var forms = group.Forms.ToArray();
        if (forms.Any(IsFullName) || group.Votes.Person >= 3 && forms.Any(IsRanked))
            return TermKind.Person;
        // "the Miami people", "warriors of the Ottawa", in a text that has no city of that name.
        if (!forms.Any(f => f.Contains(' ') || known.IsCountry(f)) && IsOfBeings(group))
            return null;
        if (forms.Any(known.IsPlace) || forms.Any(f => ExpandsTo(f, known.IsPlace)))
            return forms.All(f => !f.Contains(' ')) && group.Votes.Person > group.Votes.Place + 3 && known.IsGivenName(forms[0]) ? TermKind.Person : TermKind.Place;
        if (forms.Any(known.IsInstitution))
            return TermKind.Institution;
        // "Asia-Pacific".
        if (forms.All(f => !f.Contains(' ') && f.Split('-') is { Length: 2 } parts && parts.Any(known.IsPlace) && !parts.Any(known.IsGivenName)))
            return TermKind.Place;
        if (forms.OrderByDescending(f => f.Length).Select(HeadNouns.Of).FirstOrDefault(k => k is not null) is { } byHead)
            return byHead;
        if (forms.Select(f => Expansion(f) is { } words ? HeadNouns.Of(words) : null).FirstOrDefault(k => k is not null) is { } byExpansion)
            return byExpansion;
        return ByVotes(group, forms, isCommon);

        bool IsFullName(string form) => form.Split(' ') is { Length: >= 2 and <= 5 } words && words[0].Split('-').Any(known.IsGivenName) && !known.IsPlace(form) && words[1..].All(w => w.Length > 0 && (char.IsUpper(w[0]) || IsParticle(w)))
            && !known.IsAdjective(words[^1]) && (HeadNouns.OfWord(words[^1]) is null || HeadNouns.MayBeFamilyName(words[^1]) && group.Votes.Articles == 0);
    }

    // "Queen Anne", "Duke of Newcastle".
    public static bool IsRanked(string form) => form.Split(' ') is ["Duke" or "Duchess" or "Earl" or "Count" or "Countess" or "Marquis" or "Marquess" or "Viscount" or "Baron" or "Prince" or "Princess" or "King" or "Queen" or "Emperor" or "Empress" or "Pope" or "Lord" or "Lady" or "Tsar" or "Czar" or "Kaiser" or "Sultan" or "Shah", ..];

    public static bool IsParticle(string word) => word is "de" or "van" or "von" or "der" or "den" or "di" or "da" or "del" or "la" or "le" or "al" or "bin" or "ibn" or "dos" or "du";

    private static TermKind? ByVotes(NameGroup group, string[] forms, Func<string, bool> isCommon)
    {
        var votes = group.Votes;
        var longest = group.Longest;
        var words = longest.Split(' ');
        var isAcronym = forms.All(f => f.Count(char.IsUpper) >= 2 && !f.Contains(' '));
        if (votes.Treaty >= 2 && votes.Treaty > votes.Person + votes.Place)
            return TermKind.Treaty;
        if (isAcronym)
            return votes.Institution >= Enough && votes.Institution >= votes.Place ? TermKind.Institution : null;
        // No officer: those are known by what follows the title.
        if (words is [NameScan.General, var what])
            return votes.Institution <= 0 && isCommon(what) ? null : TermKind.Institution;
        if (longest.Any(char.IsAsciiDigit) || IsOfBeings(group))
            return null;
        var withArticle = votes.Articles * 2 > group.Mentions.Count;
        if (HeadNouns.OfWord(longest) is { } alone)
            return votes.Articles > 0 || !isCommon(longest) ? alone : null;
        // Where the text says "in X", the form alone says little.
        var looks = LooksLikePerson(words, isCommon) && !(votes.Place >= Enough && votes.Person <= 0) && !(IsPlural(words[^1]) && votes.Person <= 0);
        var person = withArticle ? votes.Person - group.Mentions.Count : votes.Person + (looks && !forms.Any(f => f.Count(char.IsUpper) >= 2 && !f.Contains(' ')) ? 1.2 : 0);
        var place = votes.Place + (words[^1].EndsWith("ia", StringComparison.Ordinal) || words[^1].EndsWith("land", StringComparison.Ordinal) || words[^1].EndsWith("stan", StringComparison.Ordinal) || words[^1].EndsWith("burg", StringComparison.Ordinal) || words[^1].EndsWith("ville", StringComparison.Ordinal) ? 1 : 0);
        if (Math.Max(person, Math.Max(place, votes.Institution)) < Enough)
            return null;
        return place >= person && place >= votes.Institution ? TermKind.Place : votes.Institution > person ? TermKind.Institution : TermKind.Person;
    }

    /// <summary>A people, or a genus: nobody and nowhere.</summary>
    public static bool IsOfBeings(NameGroup group) => group.Votes.Beings + (IsGenus(group.Longest) ? 1 : 0) is >= Enough and var beings && beings > group.Votes.Place + group.Votes.Institution && beings > group.Votes.Person;

    private static bool IsGenus(string word) => !word.Contains(' ') && s_genera.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    // "Sale Sharks", "Armoured Personnel Carriers": a team, or things.
    public static bool IsPlural(string word) => word.Length > 3 && word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i' or 'o' or 'a');

    // Two or three capitals, no word of which the reading writes small, no adjective: "Ada Lovelace".
    private static bool LooksLikePerson(string[] words, Func<string, bool> isCommon) =>
        words.Length is 2 or 3 or 4 && !words[^1].EndsWith("ies", StringComparison.Ordinal) && words.All(w => IsParticle(w) || char.IsUpper(w[0]) && w[0] < LatinEnd && !w.Contains('-') && w.Skip(1).All(c => !char.IsUpper(c) && !char.IsAsciiDigit(c)) && !isCommon(w) && !KnownNames.Shipped.IsAdjective(w));

    private static string? Expansion(string acronym) =>
        acronym.Contains(' ') ? null : KnownAcronyms.All.FirstOrDefault(k => IsSame(k.Acronym, acronym)).Expansion;

    private static bool ExpandsTo(string acronym, Func<string, bool> isKnown) =>
        !acronym.Contains(' ') && KnownAcronyms.All.Any(k => IsSame(k.Acronym, acronym) && isKnown(k.Expansion));

    private static bool IsSame(string known, string printed) => string.Equals(known, printed.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
