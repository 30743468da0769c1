using System.Collections.Frozen;
using StudyBot.Core.Citing;

namespace StudyBot.Core.Commands;

/// <summary>What stands behind <c>/cite</c>: a style, and what is to be cited in it.</summary>
/// <param name="Style">Null where none is named, or none that there is.</param>
/// <param name="Head">The style and the "of" behind it, as they were typed, blanks apart; empty where neither is there.</param>
/// <param name="Asked">A passage or pages; empty for the reading as a whole.</param>
/// <param name="HasOf">An "of" stands before what is asked, or would if anything followed it.</param>
internal sealed record CiteArgument(CitationStyle? Style, string Head, string Asked, bool HasOf)
{
    /// <summary>Words of a name at most: <c>cite them right 12th edition style</c>.</summary>
    private const int LongestName = 6;

    // Styles that people know from elsewhere and may ask for by name.
    private static readonly FrozenSet<string> s_elsewhere = new[]
    {
        "aaa", "abnt", "acs", "aglc", "aip", "ama", "apsa", "asa", "asce", "asme", "bluebook", "cse", "gost", "ieee", "iso690", "mcgill", "mhra", "nlm", "oscola", "turabian", "vancouver",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static CiteArgument Read(string argument)
    {
        var words = argument.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length, LongestName); count > 0; count--)
            if (CitationStyles.FindAny(string.Join(' ', words[..count])) is { } style)
                return Of(style, words, count);
        return Of(null, words, 0);
    }

    /// <summary>It ends with an "of" that nothing follows.</summary>
    public bool IsOpen => HasOf && Asked.Length == 0;

    /// <summary>Where no style was found: what may have been meant as one, before an "of" or alone, and what was to be cited in it.</summary>
    public (string Name, string Asked)? Unknown => (Style, Asked.Split(' ')) switch
    {
        (null, [{ Length: > 0 } name]) => (name, ""),
        (null, [var name, var of, _, ..] words) when IsOf(of) => (name, string.Join(' ', words[2..])),
        _ => null,
    };

    /// <summary>An edition that a style does not have here: <c>apa 6 of nato</c>, <c>apa 6th</c>.</summary>
    public (string Name, string Asked)? OtherEdition => (Style, Asked.Split(' ')) switch
    {
        ({ } style, [var edition]) when IsEdition(edition) => ($"{style.Id} {edition}", ""),
        ({ } style, [var edition, var of, _, ..] words) when IsEdition(edition) && IsOf(of) => ($"{style.Id} {edition}", string.Join(' ', words[2..])),
        _ => null,
    };

    /// <summary>The name is that of a style, though none that there is here.</summary>
    public static bool IsElsewhere(string name) => s_elsewhere.Contains(name);

    private static CiteArgument Of(CitationStyle? style, string[] words, int named)
    {
        var hasOf = named < words.Length && IsOf(words[named]);
        var head = named + (hasOf ? 1 : 0);
        return new(style, string.Join(' ', words[..head]), string.Join(' ', words[head..]), hasOf);
    }

    private static bool IsOf(string word) => word.ToLowerInvariant() is "of" or "for" or "from";

    private static bool IsEdition(string word) => word.TrimEnd('s', 't', 'n', 'd', 'r', 'h') is { Length: 1 or 2 } number && number.All(char.IsAsciiDigit);
}
