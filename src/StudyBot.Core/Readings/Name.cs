namespace StudyBot.Core.Readings;

/// <summary>A person (family and perhaps given name) or an institution (<see cref="Literal"/>).</summary>
public sealed record Name(string? Family, string? Given, string? Literal = null)
{
    /// <summary><c>van der</c>: part of the family name, though some styles sort without it.</summary>
    public string? NonDroppingParticle { get; init; }

    /// <summary><c>von</c> of Alexander von Humboldt: gone where the family name stands alone.</summary>
    public string? DroppingParticle { get; init; }

    /// <summary><c>Jr.</c>, <c>III</c>.</summary>
    public string? Suffix { get; init; }

    public string Short => Literal ?? Joined(NonDroppingParticle, Family) ?? Given ?? "";

    public string Full => Literal ?? Joined(Given, DroppingParticle, NonDroppingParticle, Family, Suffix) ?? "";

    private static string? Joined(params IEnumerable<string?> parts) =>
        string.Join(' ', parts.Where(p => p is not null)) is { Length: > 0 } joined ? joined : null;
}
