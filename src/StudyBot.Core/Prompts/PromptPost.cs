using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>A prompt on its way into a channel.</summary>
/// <param name="Key">Travels with the message, so that it can be found again.</param>
/// <param name="Title">Of the thread or the forum's post, at most 100 characters (Discord's limit).</param>
/// <param name="Mention">The one role or user group that may be notified; null for none.</param>
/// <param name="Answer">The prompt, the passage to re-read and the buttons.</param>
/// <param name="Since">Nothing of it was posted before this.</param>
public sealed record PromptPost(OccurrenceKey Key, ChannelId Channel, PromptPlacement Placement, string Title, string? Mention, ChatAnswer Answer, Instant Since);
