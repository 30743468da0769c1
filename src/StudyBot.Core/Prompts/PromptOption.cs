using System.Collections.Immutable;

namespace StudyBot.Core.Prompts;

/// <param name="Name">Lower case; in a typed line <c>name=value</c>, or the value alone in the order of the required ones.</param>
/// <param name="Hint">What to give and an example, at most 100 characters.</param>
public sealed record PromptOption(string Name, string Hint, PromptOptionKind Kind, bool IsRequired = false)
{
    public ImmutableArray<string> Choices { get; init; } = [];
}
