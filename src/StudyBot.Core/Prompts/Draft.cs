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
}
