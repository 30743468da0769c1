using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>One visible switch from what a person did to what answers it.</summary>
internal sealed class InteractionHandler(ChatDesk desk, MemberLimits limits, ILogger<InteractionHandler> logger) : IInteractionHandler
{
    private readonly CommandAnswers _commands = new(desk);

    public async Task HandleAsync(Interaction interaction, IInteractionChannel channel, CancellationToken cancellationToken)
    {
        var sent = await channel.RespondAsync(Decide(interaction), cancellationToken).ConfigureAwait(false);
        if (sent.Problem is { } problem)
            InteractionLog.NotDelivered(logger, problem);
    }

    public InteractionResponse Busy(Interaction interaction) => interaction.Type switch
    {
        InteractionType.Ping => new InteractionResponse(InteractionResponseType.Pong),
        InteractionType.Autocomplete => Autocomplete.Of([]),
        _ => AnswerRenderer.Notice(ChatNotices.Busy).AsResponse(),
    };

    private InteractionResponse Decide(Interaction interaction)
    {
        try
        {
            var asker = Askers.Of(interaction);
            if (interaction.Type is not (InteractionType.Ping or InteractionType.Autocomplete) && limits.Take(asker.Person) is { } wait)
                return AnswerRenderer.Notice(ChatNotices.TooMuch(wait)).AsResponse();
            return interaction.Type switch
            {
                InteractionType.Ping => new InteractionResponse(InteractionResponseType.Pong),
                InteractionType.Command => Command(interaction, asker),
                InteractionType.Autocomplete => Autocomplete.Answer(desk, interaction, asker),
                InteractionType.Component => Component(interaction, asker),
                InteractionType.ModalSubmit => Submitted(interaction, asker),
                _ => AnswerRenderer.Notice("I do not know this kind of request.").AsResponse(),
            };
        }
#pragma warning disable CA1031 // Whatever our fault was, the person is answered before the deadline and the next one is served.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            InteractionLog.Failed(logger, interaction.Type, e);
            return interaction.Type == InteractionType.Autocomplete ? Busy(interaction) : AnswerRenderer.Notice(ChatNotices.Failed).AsResponse();
        }
    }

    private InteractionResponse Command(Interaction interaction, Asker asker) =>
        _commands.Answer(interaction, asker)
        ?? (OwnCommands.Answer(desk, interaction.Data!, asker) is { } own ? AnswerRenderer.Render(own).AsResponse() : null)
        ?? AnswerRenderer.Notice("I do not know this command any more; Discord may show an old list for some minutes. /help tells what there is.").AsResponse();

    private InteractionResponse Component(Interaction interaction, Asker asker)
    {
        var answer = desk.Press(interaction.Data?.CustomId, interaction.Data?.Values is [var chosen, ..] ? chosen : null, interaction.Message?.Id, asker);
        var outgoing = AnswerRenderer.Render(answer);
        return answer.Replaces ? outgoing.AsUpdate() : outgoing.AsResponse();
    }

    private InteractionResponse Submitted(Interaction interaction, Asker asker) =>
        ControlCode.TryReadForm(interaction.Data?.CustomId, out var form) && _commands.Submitted(form, interaction, asker) is { } answer
            ? answer
            : AnswerRenderer.Notice(ChatDesk.Outdated).AsResponse();
}
