namespace StudyBot.Core.Readings;

/// <summary>A person (family and perhaps given name) or an institution (<see cref="Literal"/>).</summary>
public sealed record Name(string? Family, string? Given, string? Literal = null)
{
    public string Short => Literal ?? Family ?? Given ?? "";

    public string Full => Literal ?? (Given is null ? Family : Family is null ? Given : $"{Given} {Family}") ?? "";
}
