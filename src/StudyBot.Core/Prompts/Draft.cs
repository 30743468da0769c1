using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>A prompt that could be made of a sentence, before the best are chosen.</summary>
/// <param name="Family">What kind of words it hangs on; its questions are used in turn.</param>
/// <param name="Focus">The quoted words, or those asked about, within the sentence.</param>
/// <param name="Questions">Ways to ask, complete texts, none too long; at least one.</param>
internal sealed record Draft(int Sentence, PromptForm Form, string Family, TextSpan Focus, ImmutableArray<string> Questions, double Merit)
{
    /// <summary>What else an answer needs: grounds that were found, the other side, another voice. Each within one sentence.</summary>
    public ImmutableArray<TextSpan> Besides { get; init; } = [];
}
