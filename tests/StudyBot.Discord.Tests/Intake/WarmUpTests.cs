using StudyBot.Discord.Intake;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Tests.Intake;

public sealed class WarmUpTests
{
    /// <summary>A sample that no longer reads as an interaction would warm nothing, and nobody would notice.</summary>
    [Fact]
    public void The_sample_is_read_as_a_command_and_handled_by_nobody()
    {
        var handler = new Recording();
        WarmUp.Run(handler);
        Assert.Equal("none", Assert.Single(handler.Busied).Data?.Options?[0].Text);
    }

    private sealed class Recording : IInteractionHandler
    {
        public List<Interaction> Busied { get; } = [];

        public Task HandleAsync(Interaction interaction, IInteractionChannel channel, CancellationToken cancellationToken) => throw new InvalidOperationException();

        public InteractionResponse Busy(Interaction interaction)
        {
            Busied.Add(interaction);
            return ScriptedHandler.Say("busy");
        }
    }
}
