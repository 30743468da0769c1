using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>Which term of a reading somebody means by what was typed.</summary>
internal static class TermLookup
{
    private static readonly TermKind[] s_preferred = [TermKind.Person, TermKind.Institution, TermKind.Treaty, TermKind.Place, TermKind.Work];

    /// <param name="typed">As <see cref="QueryReader.Plain"/> gives it.</param>
    /// <param name="query">The same, read as words of the reading; null where no word is left.</param>
    public static Term? Find(IndexedReading reading, string typed, Query? query)
    {
        if (Named(reading, typed) is { } asTyped)
            return asTyped;
        var people = PersonNames.Meant(reading, typed);
        // "A. Smith" is not Michael, whatever small word "a" is.
        if (query is not null && ByWords(reading, query) is { } asRead && (asRead.Kind != TermKind.Person || !PersonNames.HasInitial(typed) || people.Contains(asRead)))
            return asRead;
        return people is [var only] ? only : null;
    }

    private static Term? ByWords(IndexedReading reading, Query query)
    {
        if (Named(reading, query.Text) is { } asRead)
            return asRead;
        // "OSCE" for its words, "Vladimir Putin" for "Putin", "bucarest" for "Bucharest": by the words' keys, or by another term of that sense.
        var keys = query.Terms.All(t => t.Keys.Length == 1) ? string.Join(' ', query.Terms.Select(t => t.Keys[0])) : null;
        if (keys is not null && query.Terms.Length == 1 && OnlyPerson(reading, keys) is { } person)
            return person;
        return (keys is null ? [] : new[] { keys }).Concat(query.Alternatives.Select(a => string.Join(' ', a.Keys))).Select(k => ByKey(reading, k)).FirstOrDefault(t => t is not null);
    }

    private static Term? Named(IndexedReading reading, string name) =>
        reading.Book.Find(name, s_preferred) ?? (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? reading.Book.Find(name[4..], s_preferred) : null);

    // "pirozzi", where only one person of that family name is there; a slip of the fingers aside.
    private static Term? OnlyPerson(IndexedReading reading, string key) =>
        reading.Book.OfFamilyName(key).Take(2).ToArray() is [var only] ? only : null;

    private static Term? ByKey(IndexedReading reading, string key) => reading.Book.OfKey(key).MinBy(t => Array.IndexOf(s_preferred, t.Kind));
}
