using System.Collections.Immutable;

namespace StudyBot.Core.Prompts;

/// <summary>What a person told <c>/prompt</c> to do, whatever the platform.</summary>
/// <param name="Values">By the options' names; what was not given is absent. A channel or role as its platform numbers it.</param>
public sealed record PromptOrder(PromptCommand Command, ImmutableDictionary<string, string> Values)
{
    public string? this[string option] => Values.GetValueOrDefault(option);

    /// <summary>
    /// Reads a typed line without <c>/prompt</c>: <c>schedule 09:00 Europe/Rome days=mon-fri</c>. Values with spaces stand in
    /// quotation marks; the last option of free text takes the rest of the line.
    /// </summary>
    /// <returns>The order, or one line that says what is wrong.</returns>
    public static (PromptOrder? Order, string? Problem) Parse(string line) => PromptLine.Read(line);
}
