using System.Collections.Concurrent;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>What the buttons and selects under a passage do.</summary>
internal sealed class ButtonAnswers(Answers answers, ISettingsStore settings, IFeedbackStore feedback, IPassageLinks links, TimeProvider time)
{
    /// <summary>A button pressed twice is pressed within seconds; this many shares in between are remembered.</summary>
    private const int SharesRemembered = 1000;

    public const string Outdated = "This button comes from another version of me and does not work any more: please ask again.";

    private readonly ConcurrentQueue<string> _shareOrder = new();
    private readonly ConcurrentDictionary<string, byte> _shares = new();

    public InteractionResponse Answer(Interaction interaction, Asker asker)
    {
        var id = interaction.Data?.CustomId;
        if (CustomId.TryReadLink(id, out var key))
            return FromLink(key).AsResponse();
        if (!CustomId.TryRead(id, out var verb, out var list))
            return Notice.Of(Outdated).AsResponse();
        return verb switch
        {
            ButtonVerb.More => answers.View(PassageView.Passages, list).AsResponse(),
            ButtonVerb.Context => answers.View(PassageView.Context, list).AsResponse(),
            ButtonVerb.Cite => answers.Citation(list, settings.Find(asker.Scopes).Value?.CitationStyle).AsResponse(),
            ButtonVerb.Style => answers.Citation(list, interaction.Data!.Values is [var style, ..] ? style : null).AsUpdate(),
            ButtonVerb.Share => Share(interaction, asker, list),
            ButtonVerb.Judge => Question(list).AsResponse(),
            ButtonVerb.JudgeRight => Judged(asker, list, FeedbackVerdict.Right),
            ButtonVerb.JudgeOffTopic => Judged(asker, list, FeedbackVerdict.OffTopic),
            _ => Judged(asker, list, FeedbackVerdict.Wrong),
        };
    }

    private Outgoing FromLink(string key) => links.Find(key) switch
    {
        { Succeeded: false } => Notice.Of(Notice.MemoryFailed),
        { Value: { } list } => answers.View(PassageView.Passages, list),
        _ => Notice.Of("What this button led to was cleared away with age: please ask again."),
    };

    private InteractionResponse Share(Interaction interaction, Asker asker, PassageList list)
    {
        if (!asker.MaySpeakPublicly)
            return Notice.Of("This server does not let apps that members added for themselves speak to all; whoever manages it can add me to the server.").AsResponse();
        return FirstTime($"{interaction.Message?.Id}|{interaction.Data?.CustomId}")
            ? answers.Shared(list, interaction.UserId).AsResponse()
            : Notice.Of("You have shared this already.").AsResponse();
    }

    private bool FirstTime(string share)
    {
        if (!_shares.TryAdd(share, 0))
            return false;
        _shareOrder.Enqueue(share);
        while (_shareOrder.Count > SharesRemembered && _shareOrder.TryDequeue(out var oldest))
            _shares.TryRemove(oldest, out _);
        return true;
    }

    private static Outgoing Question(PassageList list)
    {
        (ButtonVerb Verb, string Label)[] verdicts =
            [(ButtonVerb.JudgeRight, "Yes"), (ButtonVerb.JudgeOffTopic, "Not what was asked"), (ButtonVerb.JudgeWrong, "Wrong page, speaker or words")];
        return Notice.Of(
            "Was this passage right? Your answer is kept for the instructor, with the passage and your account's number; your question is not. /privacy deletes it.",
            Component.Row(verdicts.Select(v => (v.Label, Id: CustomId.Of(v.Verb, list))).Where(v => v.Id is not null).Select(v => Component.Button(v.Label, v.Id!))));
    }

    private InteractionResponse Judged(Asker asker, PassageList list, FeedbackVerdict verdict)
    {
        var kept = feedback.Add(new Feedback(asker.Person, asker.Community, asker.Channel, list, verdict, time.GetUtcNow()));
        return Notice.Of(!kept.Succeeded ? Notice.MemoryFailed : kept.Value ? "Thank you; this replaces what you said before." : "Thank you; it is noted for the instructor.").AsUpdate();
    }
}
