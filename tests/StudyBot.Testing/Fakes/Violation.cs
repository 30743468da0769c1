namespace StudyBot.Testing.Fakes;

/// <summary>Something that the client did against the platform's rules: <paramref name="Where"/> is a route, a method or a connection.</summary>
public sealed record Violation(string Where, int Code, string What)
{
    public override string ToString() => $"{Where}: {What} ({Code})";
}
