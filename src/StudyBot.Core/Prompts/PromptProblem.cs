namespace StudyBot.Core.Prompts;

/// <summary>What is wrong in <c>prompts.yaml</c>, and what to do about it.</summary>
/// <param name="Line">From 1.</param>
public sealed record PromptProblem(int Line, string Problem, string Remedy)
{
    public override string ToString() => $"prompts.yaml, line {Line}: {Problem}; {Remedy}.";
}
