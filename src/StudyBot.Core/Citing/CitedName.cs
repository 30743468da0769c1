using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>A name in the parts that styles order differently. An institution has a family name alone.</summary>
/// <param name="Particle">Belongs to the family name: <c>van der</c>.</param>
/// <param name="Dropping">Stands before the family name only after the given one: <c>von</c>.</param>
internal sealed record CitedName(string Family, string? Given, string? Particle, string? Dropping, string? Suffix)
{
    public static CitedName Of(Name name)
    {
        if (name.Literal is { } literal)
            return new CitedName(literal, null, null, null, null);
        if (name.Family is not { } family)
            return new CitedName(name.Given ?? "", null, null, null, null);
        var particle = name.NonDroppingParticle;
        // Whoever writes the whole name into one field means the small words before it as particles: "van der Meer".
        if (particle is null && family.Split(' ') is { Length: > 1 } words && words.TakeWhile(IsParticle).Count() is > 0 and var count && count < words.Length)
            (particle, family) = (string.Join(' ', words[..count]), string.Join(' ', words[count..]));
        return new CitedName(family, name.Given, particle, name.DroppingParticle, name.Suffix);
    }

    /// <summary><c>van der Meer</c>.</summary>
    public string Alone => Particle is null ? Family : Spaced(Particle) + Family;

    /// <summary><c>Jan van der Meer</c>, <c>Martin Luther King Jr.</c></summary>
    public string Direct(Func<string, string>? given = null) =>
        string.Join(' ', new[] { Given is null ? null : (given ?? Whole)(Given), Dropping is null ? Alone : Spaced(Dropping) + Alone, Suffix }.Where(p => p is not null));

    /// <summary><c>van der Meer, Jan</c>, <c>Humboldt, Alexander von</c>, <c>King, Martin Luther, Jr.</c></summary>
    public string Inverted(Func<string, string>? given = null) => Inverted(Alone, given, Dropping);

    /// <summary>The same with every particle behind: <c>Meer, Jan van der</c>.</summary>
    public string InvertedWithoutParticle() =>
        Given is null ? Inverted() : Inverted(Family, null, string.Join(' ', new[] { Dropping, Particle }.Where(p => p is not null)) is { Length: > 0 } particles ? particles : null);

    /// <summary>Both of <c>Ann Marie</c> and <c>Jean-Paul</c>: <c>A. M.</c>, <c>J.-P.</c></summary>
    /// <param name="between">Between two initials.</param>
    public static Func<string, string> Initials(string between) => given =>
        string.Join(between, given.Replace(".", ". ", StringComparison.Ordinal).Replace(". -", ".-", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => string.Join('-', w.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Initial))));

    /// <summary>One, two, or of three and more the first with "et al."; empty for none.</summary>
    public static string Short(ImmutableArray<CitedName> names, Func<CitedName, string> form, string and = "and") => names switch
    {
        [] => "",
        [var only] => form(only),
        [var first, var second] => $"{form(first)} {and} {form(second)}",
        [var first, ..] => $"{form(first)} et al.",
    };

    private string Inverted(string family, Func<string, string>? given, string? behind)
    {
        var inverted = Given is null ? family : $"{family}, {(given ?? Whole)(Given)}{(behind is null ? "" : " " + behind)}";
        return Suffix is null ? inverted : $"{inverted}, {Suffix}";
    }

    private static string Whole(string given) => given;

    private static string Initial(string part) => char.IsHighSurrogate(part[0]) && part.Length > 1 ? part[..2] + "." : part[0] + ".";

    private static bool IsParticle(string word) => char.IsLower(word[0]);

    // "d'" and "al-" are joined to what follows.
    private static string Spaced(string particle) => particle[^1] is '\'' or '’' or '-' ? particle : particle + " ";
}
