using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Cli;

/// <summary>Feedback with the passage that it is about.</summary>
/// <param name="Passage">Null where the reading has gone or changed since.</param>
/// <param name="Gone">Why there is no passage; empty where there is one.</param>
internal sealed record FeedbackLine(Feedback Feedback, Passage? Passage, string Gone)
{
    public string Verdict => Feedback.Verdict switch
    {
        FeedbackVerdict.Right => "right",
        FeedbackVerdict.OffTopic => "off-topic",
        _ => "wrong",
    };

    public static FeedbackLine Of(Feedback feedback, IPassageViewer viewer)
    {
        if (viewer.Readings.FirstOrDefault(r => r.Id == feedback.Passage.Reading) is not { } card)
            return new FeedbackLine(feedback, null, "(the reading is no longer here)");
        return viewer.View(new PassageRequest(PassageView.Passages, feedback.Passage)).Passages is [var passage, ..] ? new FeedbackLine(feedback, passage, "")
            : new FeedbackLine(feedback, null, card.Content == feedback.Passage.Content ? "(not a passage of the reading)" : "(of an earlier version of the reading)");
    }
}
