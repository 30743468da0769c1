using NodaTime;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>A prompt that a member proposed.</summary>
/// <param name="Number">Short, from 1, of the community.</param>
/// <param name="Approved">Null until an instructor has decided.</param>
public sealed record PromptSuggestion(CommunityId Community, int Number, string Text, PersonId By, Instant At, bool? Approved);
