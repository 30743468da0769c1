using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Prompts;

/// <summary>A platform's port for prompts. Nothing here tries again by itself where a message could arrive twice.</summary>
public interface IPromptPublisher
{
    /// <summary>As in <see cref="ChannelId.Platform"/>.</summary>
    string Platform { get; }

    Task<PostOutcome> PostAsync(PromptPost post, CancellationToken cancellationToken);

    /// <summary>Searches the channel's recent messages of the bot's own, or the forum's threads, for the key.</summary>
    Task<FindOutcome> FindAsync(PromptPost post, CancellationToken cancellationToken);

    /// <param name="message">What <see cref="PostAsync"/> or <see cref="FindAsync"/> gave.</param>
    Task<ThreadOutcome> OpenThreadAsync(PromptPost post, string message, CancellationToken cancellationToken);

    /// <summary>What is missing to post there, each with its remedy; empty where all is well.</summary>
    /// <param name="mention">As in <see cref="PromptPost.Mention"/>: to notify a role may take a permission of its own.</param>
    Task<IReadOnlyList<string>> CheckAsync(ChannelId channel, PromptPlacement placement, string? mention, CancellationToken cancellationToken);

    /// <summary>Tells a person something in a direct message, or where that fails in a channel.</summary>
    /// <returns>Whether it arrived.</returns>
    Task<bool> TellAsync(PersonId person, ChannelId channel, ChatAnswer answer, CancellationToken cancellationToken);
}
