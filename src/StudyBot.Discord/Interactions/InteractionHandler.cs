using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>One visible switch from what a person did to what answers it.</summary>
internal sealed class InteractionHandler(
    CommandAnswers commands, ButtonAnswers buttons, Autocomplete autocomplete, IReadOnlyList<IOwnCommand> own, MemberLimits limits, ILogger<InteractionHandler> logger)
    : IInteractionHandler
{
    public async Task HandleAsync(Interaction interaction, IInteractionChannel channel, CancellationToken cancellationToken)
    {
        var sent = await channel.RespondAsync(Decide(interaction), cancellationToken).ConfigureAwait(false);
        if (sent.Problem is { } problem)
            InteractionLog.NotDelivered(logger, problem);
    }

    public InteractionResponse Busy(Interaction interaction) => interaction.Type switch
    {
        InteractionType.Ping => new InteractionResponse(InteractionResponseType.Pong),
        InteractionType.Autocomplete => new InteractionResponse(InteractionResponseType.Autocomplete, new JsonObject { ["choices"] = new JsonArray() }),
        _ => Notice.Of("Many people ask me at this moment; please try again in a few seconds.").AsResponse(),
    };

    private InteractionResponse Decide(Interaction interaction)
    {
        try
        {
            var asker = Asker.Of(interaction);
            if (interaction.Type is not (InteractionType.Ping or InteractionType.Autocomplete) && limits.Take(asker.Person) is { } wait)
                return Notice.Of(string.Create(CultureInfo.InvariantCulture, $"That was a lot at once, and others ask too: please wait {Math.Ceiling(wait.TotalSeconds):0} s.")).AsResponse();
            return interaction.Type switch
            {
                InteractionType.Ping => new InteractionResponse(InteractionResponseType.Pong),
                InteractionType.Command => Command(interaction, asker),
                InteractionType.Autocomplete => autocomplete.Answer(interaction, asker),
                InteractionType.Component => Component(interaction, asker),
                InteractionType.ModalSubmit => Submitted(interaction, asker),
                _ => Notice.Of("I do not know this kind of request.").AsResponse(),
            };
        }
#pragma warning disable CA1031 // Whatever our fault was, the person is answered before the deadline and the next one is served.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            InteractionLog.Failed(logger, interaction.Type, e);
            return interaction.Type == InteractionType.Autocomplete ? Busy(interaction) : Notice.Of("Something went wrong on my side; the command was not answered.").AsResponse();
        }
    }

    private InteractionResponse Command(Interaction interaction, Asker asker) =>
        commands.Answer(interaction, asker)
        ?? own.FirstOrDefault(c => c.Name == interaction.Data!.Name)?.Answer(interaction, asker).AsResponse()
        ?? Notice.Of("I do not know this command any more; Discord may show an old list for some minutes. /help tells what there is.").AsResponse();

    private InteractionResponse Component(Interaction interaction, Asker asker)
    {
        if (!CustomId.TryReadForm(interaction.Data?.CustomId, out var form))
            return buttons.Answer(interaction, asker);
        return own.Select(c => c.Press(form, interaction, asker)).FirstOrDefault(p => p is not null)?.AsUpdate() ?? Notice.Of(ButtonAnswers.Outdated).AsResponse();
    }

    private InteractionResponse Submitted(Interaction interaction, Asker asker) =>
        CustomId.TryReadForm(interaction.Data?.CustomId, out var form) && commands.Submitted(form, interaction, asker) is { } answer ? answer : Notice.Of(ButtonAnswers.Outdated).AsResponse();
}
