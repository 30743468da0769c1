using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>What members proposed. Thread-safe; several processes may share what is behind it.</summary>
public interface ISuggestionStore
{
    Stored<PromptSuggestion> Add(CommunityId community, string text, PersonId by, Instant at);

    /// <summary>Those not yet decided about, or those approved; the oldest first.</summary>
    Stored<ImmutableArray<PromptSuggestion>> Of(CommunityId community, bool approved);

    /// <returns>Null where there is none of that number that waits.</returns>
    Stored<PromptSuggestion?> Decide(CommunityId community, int number, bool approve, PersonId by);
}
