using StudyBot.Core.Chat;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>What an interaction is to be answered with.</summary>
/// <param name="Answer">What the response shows; null where it shows nothing of the core's.</param>
internal sealed record Decision(InteractionResponse Response, ChatAnswer? Answer = null)
{
    public static Decision Of(ChatAnswer answer)
    {
        var outgoing = AnswerRenderer.Render(answer);
        return new Decision(answer.Replaces ? outgoing.AsUpdate() : outgoing.AsResponse(), answer);
    }

    public static Decision Notice(string text) => Of(ChatAnswer.Notice(text));
}
