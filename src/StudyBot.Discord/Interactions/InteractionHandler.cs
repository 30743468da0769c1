using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>One visible switch from what a person did to what answers it.</summary>
/// <param name="prompts">Null where there are none.</param>
internal sealed class InteractionHandler(ChatDesk desk, PromptAnswers? prompts, MemberLimits limits, ILogger<InteractionHandler> logger) : IInteractionHandler
{
    private readonly CommandAnswers _commands = new(desk);
    private readonly Turns _turns = new();

    public async Task HandleAsync(Interaction interaction, IInteractionChannel channel, CancellationToken cancellationToken)
    {
        var decision = await _turns.TakeAsync(() => Decide(interaction), cancellationToken).ConfigureAwait(false);
        var sent = await channel.RespondAsync(decision.Response, cancellationToken).ConfigureAwait(false);
        if (sent.Problem is not { } problem)
            return;
        InteractionLog.NotDelivered(logger, problem);
        if (decision.Answer is { } answer)
            desk.NotDelivered(answer);
    }

    public InteractionResponse Busy(Interaction interaction) => interaction.Type switch
    {
        InteractionType.Ping => new InteractionResponse(InteractionResponseType.Pong),
        InteractionType.Autocomplete => Autocomplete.Of([]),
        _ => AnswerRenderer.Notice(ChatNotices.Busy).AsResponse(),
    };

    private Decision Decide(Interaction interaction)
    {
        try
        {
            var asker = Askers.Of(interaction);
            if (interaction.Type is not (InteractionType.Ping or InteractionType.Autocomplete) && limits.Take(asker.Person) is { } wait)
                return Decision.Notice(ChatNotices.TooMuch(wait));
            return interaction.Type switch
            {
                InteractionType.Ping => new Decision(new InteractionResponse(InteractionResponseType.Pong)),
                InteractionType.Command => Command(interaction, asker),
                InteractionType.Autocomplete => new Decision(Autocomplete.Answer(desk, prompts, interaction, asker)),
                InteractionType.Component => Decision.Of(prompts?.Press(interaction.Data?.CustomId, asker) ?? desk.Press(interaction.Data?.CustomId, interaction.Data?.Values is [var chosen, ..] ? chosen : null, interaction.Message?.Id, asker)),
                InteractionType.ModalSubmit => Submitted(interaction, asker),
                _ => Decision.Notice("I do not know this kind of request."),
            };
        }
#pragma warning disable CA1031 // Whatever our fault was, the person is answered before the deadline and the next one is served.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            InteractionLog.Failed(logger, interaction.Type, e);
            return interaction.Type == InteractionType.Autocomplete ? new Decision(Busy(interaction)) : Decision.Notice(ChatNotices.Failed);
        }
    }

    private Decision Command(Interaction interaction, Asker asker) =>
        _commands.Answer(interaction, asker)
        ?? (OwnCommands.Answer(desk, interaction.Data!, asker) is { } own ? Decision.Of(own) : null)
        ?? (prompts?.Answer(interaction, asker) is { } prompt ? Decision.Of(prompt) : null)
        ?? Decision.Notice("I do not know this command any more; Discord may show an old list for some minutes. /help tells what there is.");

    private Decision Submitted(Interaction interaction, Asker asker) =>
        ControlCode.TryReadForm(interaction.Data?.CustomId, out var form) && _commands.Submitted(form, interaction, asker) is { } answer
            ? answer
            : Decision.Notice(ChatDesk.Outdated);
}
