namespace StudyBot.Testing.Discord;

/// <summary>Something that the client did against Discord's rules: <paramref name="Where"/> is a route or <c>gateway</c>.</summary>
public sealed record Violation(string Where, int Code, string What)
{
    public override string ToString() => $"{Where}: {What} ({Code})";
}
