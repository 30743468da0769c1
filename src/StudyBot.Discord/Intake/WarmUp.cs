using StudyBot.Discord.Gateway;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Intake;

/// <summary>Reads one interaction and writes one response that go nowhere, so that what they need is compiled and initialised.</summary>
internal static class WarmUp
{
    public static void Run(IInteractionHandler handler)
    {
        var read = GatewayFrame.Read("""
            {"op":0,"s":1,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"1","type":2,"token":"none","guild_id":"1","channel_id":"1","locale":"en-US",
             "member":{"user":{"id":"1"},"permissions":"0"},"authorizing_integration_owners":{"0":"1"},
             "data":{"id":"1","name":"none","type":1,"options":[{"name":"none","type":3,"value":"none"}],"resolved":{"messages":{}}}}}
            """u8);
        if (read is GatewayEvent.InteractionCreated { Interaction: var interaction })
            DiscordApi.Write(handler.Busy(interaction));
    }
}
