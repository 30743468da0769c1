namespace StudyBot.Core.Memory;

/// <summary>A member as a platform numbers them; printed as <c>discord:80351110224678912</c>. Never a name.</summary>
public sealed record PersonId(string Platform, string Value)
{
    public override string ToString() => $"{Platform}:{Value}";
}
