namespace StudyBot.Testing.Discord.Interactions;

/// <summary>How interactions reach the bot: over the gateway, or as signed requests.</summary>
internal interface IDelivery
{
    /// <summary>Hands the payload over; false where nobody is there to have it.</summary>
    bool Deliver(FakeInteraction interaction, string payload);
}
