using StudyBot.Testing.Discord.Gateway;

namespace StudyBot.Testing.Discord.Interactions;

internal sealed class GatewayDelivery(GatewayHub gateway) : IDelivery
{
    public bool Deliver(FakeInteraction interaction, string payload) =>
        gateway.Dispatch(interaction.By.GuildId, "INTERACTION_CREATE", payload, at => interaction.Sent = at);
}
