using System.Collections.Frozen;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Core.Terms;

/// <summary>General knowledge of names (<c>known-names.tsv</c>), for where the text around a name does not say what it is.</summary>
internal sealed class KnownNames
{
    private static readonly Lazy<KnownNames> s_shipped = new(() => new KnownNames(WeightTable.Embedded("known-names.tsv")));

    private readonly FrozenSet<string> _countries;
    private readonly FrozenSet<string> _places;
    private readonly FrozenSet<string> _institutions;
    private readonly FrozenSet<string> _given;
    private readonly FrozenSet<string> _demonyms;
    private readonly FrozenSet<string> _calendar;

    private KnownNames(string table)
    {
        var byKind = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#'))
            .Select(l => l.Split('\t')).ToLookup(l => l[0], l => l[1].Split('|'));
        _countries = Of("country");
        _places = Of("country", "continent", "city");
        _institutions = Of("institution", "seat");
        _given = Of("given");
        _demonyms = Of("demonym");
        _calendar = Of("calendar");

        FrozenSet<string> Of(params string[] kinds) => kinds.SelectMany(k => byKind[k]).SelectMany(n => n).ToFrozenSet(StringComparer.Ordinal);
    }

    public static KnownNames Shipped => s_shipped.Value;

    public bool IsPlace(string name) => _places.Contains(name);

    /// <summary>Also a building that stands for the power in it.</summary>
    public bool IsInstitution(string name) => _institutions.Contains(name);

    public bool IsGivenName(string word) => _given.Contains(word);

    public bool IsCalendar(string word) => _calendar.Contains(word);

    /// <summary><c>Russian</c>, <c>Europeans</c>, <c>Western</c>: what says of which people, faith or side something is; no name itself.</summary>
    public bool IsAdjective(string word) =>
        !IsPlace(word) && !IsGivenName(word)
        && (NameInventory.IsAdjective(word) || IsDemonym(word) || word.EndsWith('s') && IsDemonym(word[..^1]) || CountryOf(word) is not null);

    /// <summary><c>Russia</c> of <c>Russian</c>, <c>Italy</c> of <c>Italians</c>; null where no rule leads to a known one.</summary>
    public string? CountryOf(string adjective)
    {
        var word = adjective.EndsWith('s') ? adjective[..^1] : adjective;
        if (word.Length < 5 || !word.EndsWith('n'))
            return null;
        string[] tried = [word[..^1], word[..^2], word[..^3], word[..^2] + "e", word[..^2] + "o", word[..^3] + "y", word[..^3] + "e", word[..^3] + "a"];
        return Array.Find(tried, IsPlace);
    }

    public bool IsCountry(string name) => _countries.Contains(name);

    private bool IsDemonym(string word) => _demonyms.Contains(word);
}
