using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>Answers interactions, wherever they came from. Thread-safe.</summary>
internal interface IInteractionHandler
{
    /// <summary>Gives the first response through <paramref name="channel"/>, once, and what follows from it; logs what Discord did not take. Never throws but for cancellation.</summary>
    Task HandleAsync(Interaction interaction, IInteractionChannel channel, CancellationToken cancellationToken);

    /// <summary>The first response where there are more interactions than can be answered in time: kind, and cheap to make.</summary>
    InteractionResponse Busy(Interaction interaction);
}
