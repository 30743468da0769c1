namespace StudyBot.Testing.Contracts;

/// <summary>Where a body breaks its contract: <paramref name="Path"/> is <c>data.components.0.label</c>, empty for the body itself.</summary>
public sealed record ContractError(string Path, string Code, string Message)
{
    public override string ToString() => $"{(Path.Length == 0 ? "(body)" : Path)}: {Message} [{Code}]";
}
