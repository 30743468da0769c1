using System.Collections.Frozen;

namespace StudyBot.Core.Terms;

/// <summary>What a name says of itself by its head: the last word (<c>Lisbon Treaty</c>), or the first before a small word (<c>Bank of England</c>).</summary>
internal static class HeadNouns
{
    private static readonly FrozenDictionary<string, TermKind> s_last = Table(
        (TermKind.Institution, "Union Commission Council Community Organisation Organization Government Parliament Ministry Department Bank Fund Court Committee Congress Senate University " +
            "Institute Institution Institutes Party Company Corporation Corp Inc Ltd Group Association Army Navy Forces Force League Board Agency Office Bureau Church School College Museum Hospital Academy " +
            "Society Foundation Alliance Confederation Conference Assembly Authority Police Staff Headquarters Centre Center Centers Laboratory Library Club Team Network Press Airlines Railway Railroad Legion " +
            "Regiment Brigade Corps Fleet Guard Synod Diocese Service Services Tribunal Secretariat Cabinet Observatory Orchestra Panel Commonwealth Chamber Dynasty Confederacy Meeting Industries " +
            "Industry Brothers Enterprises Systems Motors Technologies Records Studios Media Television Radio Federation Consortium Trust Coalition Front Militia Division Battalion Administration Legislature Council " +
            "Order Directorate Faculty Clinic Cooperative Movement Squad Crew Farms Collection Gallery Bundestag Exchange"),
        (TermKind.Treaty, "Treaty Treaties Agreement Agreements Act Acts Pact Charter Declaration Convention Conventions Protocol Accord Accords Covenant Constitution Partnership Policy Cooperation Edict Bill Amendment " +
            "Plan Programme Program Initiative Framework Doctrine Concordat Armistice Compact Statute Resolution Directive Proclamation Code Negotiations Talks Peace Arrangement Guidelines Regulations"),
        (TermKind.Place, "Republic Republics Kingdom Empire State States City Town Village County Province District Region Territory Island Islands Isle Isles River Rivers Lake Lakes Sea Ocean Bay Gulf Strait Straits Channel " +
            "Mountain Mountains Peak Hill Hills Valley Desert Forest Rainforest Basin Plateau Peninsula Cape Coast Park Street Road Avenue Square Wall Bridge Castle Palace Tower Cathedral Abbey Station Airport " +
            "Harbour Harbor Port Fort Beach Canyon Creek Falls Delta Plain Plains Reserve Neighbourhood Neighborhood Building Stadium Hall Garden Gardens Cemetery East West North South " +
            "Point Avenues Ave Streets Boulevard Blvd Dam Trail Zoo Mansion Theatre Theater Courthouse Tract Route Mall Canal Glacier Colony Colonies Duchy Principality Caliphate Oblast Prefecture Borough Quarter Camp Country Highway Freeway Field Heights Springs Metropolis Downtown"),
        (TermKind.Concept, "War Wars Revolution Crisis Summit Games Cup Bowl Championship Championships Festival Massacre Reformation Renaissance Depression Rebellion Uprising Age Era Period Day Award Awards Prize Law Laws " +
            "Theorem Theory Effect Syndrome Disease Virus Fever Governance Campaign Expedition Exhibition Election Elections Home Concept Battle Siege Method Model Test Assay Equation Principle System Project " +
            "Fight Month Week Year Century Tour Season Night Hypothesis Conjecture Algorithm Machine Engine Influenza Coronavirus Infection Protein Style Census Gene Tribe Cell Cells Kit Factor Rights Question Index Scale Phase Report Reports Series Fair Exposition"));

    // Before "of", "for", "on": the word before it is the head; before a bare name, these alone.
    private static readonly FrozenSet<string> s_leading = "Mount Mt Lake Fort Ft Cape River Port Camp Isle Île Ile Loch Sierra Rio San Santa Santo Los Las Saint St Sainte Ste".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_quarters = "New Old Upper Lower Greater Central East West North South Northeast Northwest Southeast Southwest Upstate Inner Outer Northern Southern Eastern Western".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_joining = "of for on in against to".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_landmarks = "Wall Bridge Tower House Hall Street Square Field".Split(' ').ToFrozenSet();

    // Whose they are is part of the name: "Hudson's Bay Company", "King's College".
    private static readonly FrozenSet<string> s_owned = "Company College Hospital School Church Society Club Bank Museum Bay Island Land Peak River Cove Vineyard Cathedral Abbey Theorem Law Bar Line".Split(' ').ToFrozenSet();

    /// <summary><c>War</c>, <c>Bay Company</c>: goes together with whoever's it is said to be before it.</summary>
    public static bool IsOwned(string name) => name.Split(' ') is { Length: <= 2 } words && words.All(w => s_owned.Contains(w) || words.Length == 1 && OfWord(w) is TermKind.Concept);

    /// <summary>The kind that a single word names where it heads a name; null where it names none.</summary>
    public static TermKind? OfWord(string word) => s_last.TryGetValue(word, out var kind) ? kind : HeadOfCompound(word) is { } head && s_last.TryGetValue(head, out kind) ? kind : null;

    // "Street-Fight" is a fight; "Jean-Park" is called so, and "North-East" is a side of anything.
    private static string? HeadOfCompound(string word) => word.LastIndexOf('-') is > 0 and var hyphen && !s_quarters.Contains(word[(hyphen + 1)..]) && !word.Split('-').Any(KnownNames.Shipped.IsGivenName) ? word[(hyphen + 1)..] : null;

    /// <summary>The kind of a name of several words by its head; null where the head says nothing, or it has one word.</summary>
    public static TermKind? Of(string name)
    {
        var words = name.Split(' ');
        // "World War II".
        if (words.Length > 2 && RomanNumeral.Is(words[^1]))
            words = words[..^1];
        if (words.Length < 2)
            return null;
        if (words[0] is "Operation")
            return TermKind.Concept;
        for (var i = 1; i < words.Length - 1; i++)
            if (s_joining.Contains(words[i]))
                return words[i - 1] is "House" ? TermKind.Institution : OfWord(words[i - 1]);
        if (words is [.., "Trade", "Area" or "Zone"])
            return TermKind.Treaty;
        // Alone they are a body, or any: "the House"; "Common European House" is a notion.
        if (words is [var whose, "House" or "Land" or "Lands"] && !KnownNames.Shipped.IsAdjective(whose))
            return TermKind.Place;
        if (s_leading.Contains(words[0].TrimEnd('.')))
            return TermKind.Place;
        // "Western Europe", "French Polynesia"; "Supreme Headquarters Allied Powers Europe" has its head within.
        if (s_quarters.Contains(words[0]) && KnownNames.Shipped.IsPlace(string.Join(' ', words[1..])))
            return TermKind.Place;
        if (KnownNames.Shipped.IsPlace(words[^1]))
            return words.Length == 2 && (KnownNames.Shipped.IsAdjective(words[0]) || s_quarters.Contains(words[0])) ? TermKind.Place : words.Select(OfWord).FirstOrDefault(k => k is TermKind.Institution);
        return OfWord(words[^1]) ?? (words is ["New", _] ? TermKind.Place : null);
    }

    /// <summary>The kind of what a small word within the name belongs to: <c>Conference</c> of <c>Conference on Security</c>; null where there is none.</summary>
    public static TermKind? Leading(string name)
    {
        var words = name.Split(' ');
        for (var i = 1; i < words.Length - 1; i++)
            if (s_joining.Contains(words[i]))
                return OfWord(words[i - 1]);
        return null;
    }

    /// <summary>A plural that only adjectives tell from others: <c>Soviet Republics</c>, some of which the text speaks of.</summary>
    public static bool IsGenericPlural(string name) =>
        name.Split(' ') is { Length: > 1 } words && words[^1].EndsWith('s') && (OfWord(words[^1][..^1]) is not (null or TermKind.Place) || words[^1] is "Republics" or "Colonies" or "Provinces") && words[..^1].All(KnownNames.Shipped.IsAdjective);

    /// <summary>A family name too: <c>Doris Day</c>, <c>George Church</c>.</summary>
    public static bool MayBeFamilyName(string word) => s_landmarks.Contains(word) || word is "Day" or "Church" or "Park" or "Hill" or "Bush" or "Forest" or "Banks" or "Law" or "Price" or "Lake" or "Guard" or "Forest" or "West" or "North" or "Fields" or "Marshall";

    private static FrozenDictionary<string, TermKind> Table(params (TermKind Kind, string Words)[] rows)
    {
        var table = new Dictionary<string, TermKind>(StringComparer.Ordinal);
        foreach (var (kind, words) in rows)
            foreach (var word in words.Split(' '))
                table.TryAdd(word, kind);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
