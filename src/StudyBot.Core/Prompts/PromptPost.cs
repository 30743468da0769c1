using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>A prompt on its way into a channel.</summary>
/// <param name="Key">Travels with the message, so that it can be found again.</param>
/// <param name="Title">Of the thread or the forum's post; the platform shortens it.</param>
/// <param name="Mention">The one role or user group that may be notified; null for none.</param>
/// <param name="Answer">The prompt and the passage to re-read.</param>
/// <param name="Since">Nothing of it was posted before this.</param>
public sealed record PromptPost(OccurrenceKey Key, ChannelId Channel, PromptPlacement Placement, string Title, string? Mention, ChatAnswer Answer, Instant Since)
{
    /// <summary>Its message was made a moment ago by whoever asks for the thread now and has had the occurrence ever since: nobody has tried to open one before.</summary>
    public bool IsFresh { get; init; }

    /// <summary>As all see it, with the button that opens what a good answer would use; it also marks the message as this occurrence's.</summary>
    public ChatAnswer Marked
    {
        get
        {
            var code = PromptCode.Of(Key);
            var marked = Answer.Buttons.Any(b => b.Code == code) ? Answer.Buttons : Answer.Buttons.Add(new ChatButton("For instructors", code));
            return Answer with { Visibility = ReplyVisibility.Public, Buttons = marked };
        }
    }
}
