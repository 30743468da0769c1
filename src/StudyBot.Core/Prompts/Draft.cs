using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>A prompt that could be made of a sentence, before the best are chosen.</summary>
/// <param name="Question">As the bank has it: none is asked too often.</param>
/// <param name="Focus">The sentence asked about, or the term, within one sentence.</param>
/// <param name="Text">The complete prompt.</param>
internal sealed record Draft(int Sentence, PromptForm Form, string Question, TextSpan Focus, string Text, double Merit)
{
    /// <summary>What else an answer needs: grounds that were found, the other side, another voice. Each within one sentence.</summary>
    public ImmutableArray<TextSpan> Besides { get; init; } = [];

    /// <summary>False where the passage leaves the question alone: it holds its place, since a sentence whose best question fails is not worth a lesser one, and is left out in the end.</summary>
    public bool IsAnswerable { get; init; } = true;
}
