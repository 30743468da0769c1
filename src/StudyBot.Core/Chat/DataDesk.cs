using System.Collections.Immutable;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Chat;

/// <summary><c>/feedback</c> for instructors and <c>/privacy</c> for everybody.</summary>
public sealed class DataDesk(IPassageViewer viewer, IFeedbackStore feedback, IErasure erasure)
{
    private const string EraseMine = "erase-mine";
    private const string AskCommunity = "ask-server";
    private const string EraseCommunity = "erase-server";

    /// <summary>Of the newest; more than an instructor reads at once.</summary>
    private const int Considered = 500;

    private const string Kept =
        "Kept of you: your own settings, your answers to “Was this right?”, the prompts that you proposed or set up, and the settings that you changed, each with your account's number. "
        + "Kept of a server or workspace: its settings, its prompts, who changed them when, and the feedback given in it. Not kept: what you ask, what else you write, your name.";

    /// <summary>What members doubted, the newest first, and how many said what.</summary>
    /// <param name="needed">As for <see cref="SettingsDesk.Change"/>.</param>
    public ChatAnswer Feedback(Asker asker, string needed)
    {
        if (!asker.MayManage || asker.Community is not { } community)
            return ChatAnswer.Notice($"Reading feedback needs {needed}.");
        if (feedback.Latest(community, Considered) is not { Succeeded: true, Value: var latest })
            return ChatAnswer.Notice(SettingsDesk.MemoryFailed);
        var doubted = latest.Where(f => f.Verdict != FeedbackVerdict.Right).Select(f => f.Passage).Distinct()
            .Select(p => SafeDispatch.View(viewer, new PassageRequest(PassageView.Passages, p))).Where(r => !r.Passages.IsEmpty).ToArray();
        // One message names one reading; the operator's command line lists them all.
        var reading = doubted.FirstOrDefault()?.Reading;
        var card = viewer.CardOf(reading);
        // Judged in two lengths, a sentence is one doubt.
        ImmutableArray<Passage> passages = [.. doubted.Where(r => r.Reading == reading).Select(r => r.Passages[0]).DistinctBy(p => p.Focus)];
        return new ChatAnswer
        {
            Reply = new Reply
            {
                Request = new CommandRequest("/feedback", ""),
                Status = ReplyStatus.Ok,
                Reading = reading,
                Title = latest.IsEmpty ? "Nobody has judged a passage here yet." : "What members said, the newest first",
                Notes = latest.IsEmpty ? [] : [Counted(latest), .. passages.IsEmpty ? ImmutableArray<string>.Empty : ["Passages that somebody doubted:"]],
                Passages = passages,
            },
            Visibility = ReplyVisibility.Private,
            Reading = card,
            More = marks => card is null ? null : ControlCode.Of(PassageVerb.More, new PassageList(card.Id, card.Content, [.. marks])),
        };
    }

    public ChatAnswer Privacy(Asker asker)
    {
        List<ChatButton> buttons = [new("Delete what is kept of me", ControlCode.OfForm(EraseMine), IsDangerous: true)];
        if (asker.Community is not null && asker.MayManage)
            buttons.Add(new("Delete all that is kept of this place …", ControlCode.OfForm(AskCommunity), IsDangerous: true));
        return ChatAnswer.Notice(Kept) with { Buttons = [.. buttons] };
    }

    /// <summary>Answers one of its own buttons; null for another's.</summary>
    public ChatAnswer? Press(string form, Asker asker) => form switch
    {
        EraseMine => Gone(erasure.Erase(asker.Person)),
        AskCommunity or EraseCommunity when asker.Community is null || !asker.MayManage => ChatAnswer.Notice("Only those who may manage this place can delete what is kept of it."),
        AskCommunity => ChatAnswer.Notice("This deletes the settings, the prompts, the record of their changes and the feedback of this place, for good.") with
        {
            Buttons = [new("Delete them", ControlCode.OfForm(EraseCommunity), IsDangerous: true)],
            Replaces = true,
        },
        EraseCommunity => Gone(erasure.Erase(asker.Community!)),
        _ => null,
    };

    private static string Counted(ImmutableArray<Feedback> latest) =>
        string.Join(" · ", Enum.GetValues<FeedbackVerdict>().Select(v => $"{Named(v)}: {latest.Count(f => f.Verdict == v)}"));

    private static string Named(FeedbackVerdict verdict) => verdict switch
    {
        FeedbackVerdict.Right => "right",
        FeedbackVerdict.OffTopic => "not what was asked",
        _ => "wrong page, speaker or words",
    };

    private static ChatAnswer Gone(Stored<Erased> went) => ChatAnswer.Notice(
        !went.Succeeded ? SettingsDesk.MemoryFailed
        : went.Value.Total == 0 ? "Nothing was kept."
        : "Deleted. Copies that whoever runs me has put aside as backups still hold it until they are replaced."
            + (went.Value.IsOverwritten ? "" : " Traces stay in a file beside the database until I am next restarted.")) with
    { Replaces = true };
}
