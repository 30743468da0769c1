using System.Collections.Immutable;
using StudyBot.Core.Citing;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>What platforms with buttons share: settings in force, who sees an answer, paging, sharing, citing, judging. Thread-safe.</summary>
/// <param name="own">What stands before the name of one of <see cref="DeskCommands"/> where people type it.</param>
public sealed class ChatDesk(
    ICommandDispatcher dispatcher, IPassageViewer viewer, ISettingsStore settings, IFeedbackStore feedback, IPassageLinks links, IErasure erasure, TimeProvider time, string own = "/", int longestCode = ControlCode.MaxLength)
{
    public const string Outdated = "This button comes from another version of me and does not work any more: please ask again.";

    private const string SettingsUnread =
        "My memory does not work at the moment, so this answers as if nothing were set here; whoever runs me has a line about it in the log.";

    private readonly SharedOnce _shared = new();

    public ICommandDispatcher Dispatcher => dispatcher;

    public IPassageViewer Viewer => viewer;

    public SettingsDesk Settings { get; } = new(viewer, settings, own);

    public DataDesk Data { get; } = new(viewer, feedback, erasure);

    /// <summary>Answers one of the core's commands, with what is set where it was asked.</summary>
    public ChatAnswer Command(CommandRequest request, Asker asker)
    {
        // The reading answers without memory too; only what was set for this place is then unknown.
        var found = settings.Find(asker.Scopes);
        var inForce = found.Value ?? ChatSettings.Unset;
        var reply = SafeDispatch.Dispatch(dispatcher, request with { Reading = request.Reading ?? Present(inForce.Reading), CitationStyle = inForce.CitationStyle });
        if (!found.Succeeded)
            reply = reply with { Notes = [.. reply.Notes, SettingsUnread] };
        else if (request.Reading is null && inForce.Reading is { } set && Present(set) is null)
            reply = reply with { Notes = [.. reply.Notes, $"The reading set here, “{set}”, is gone, so another answers; {own}settings chooses one."] };
        var isPublic = asker.MaySpeakPublicly && reply.Status is not (ReplyStatus.Usage or ReplyStatus.Error)
            && (inForce.Visibility ?? reply.Visibility) == ReplyVisibility.Public;
        return Answer(reply, isPublic ? ReplyVisibility.Public : ReplyVisibility.Private, inForce.CitationStyle);
    }

    /// <summary>What completes a half-typed argument; empty for a reading that is not there.</summary>
    /// <param name="command">With its slash.</param>
    public IEnumerable<string> Complete(string command, string typed, ReadingId? reading, Asker asker, int limit) =>
        dispatcher.Complete(command, typed, reading ?? Present(settings.Find(asker.Scopes).Value?.Reading), limit);

    /// <summary>A button pressed or a style chosen.</summary>
    /// <param name="code">What the control carried.</param>
    /// <param name="chosen">The value chosen in a select.</param>
    /// <param name="source">The message that the control stands under, as the platform names it.</param>
    public ChatAnswer Press(string? code, string? chosen, string? source, Asker asker)
    {
        if (ControlCode.TryReadForm(code, out var form))
            return Data.Press(form, asker) ?? ChatAnswer.Notice(Outdated);
        if (ControlCode.TryReadLink(code, out var key))
            return FromLink(key, StyleFor(asker));
        if (ControlCode.TryReadTerms(code, out var terms))
            return Command(terms, asker);
        if (!ControlCode.TryRead(code, out var verb, out var list))
            return ChatAnswer.Notice(Outdated);
        return verb switch
        {
            PassageVerb.More => View(PassageView.Passages, list, StyleFor(asker)),
            PassageVerb.Context => View(PassageView.Context, list, StyleFor(asker)),
            PassageVerb.Cite => Cited(list, StyleFor(asker)),
            PassageVerb.Style => Cited(list, chosen) with { Replaces = true },
            PassageVerb.Share => Share($"{source}|{code}", asker, list),
            _ => Judge(verb, asker, list),
        };
    }

    /// <summary>The platform did not take the answer: what it was to settle stays open, so that it can be tried again.</summary>
    public void NotDelivered(ChatAnswer answer)
    {
        if (answer.Share is { } share)
            _shared.Forget(share);
    }

    /// <summary>What was set may have been taken away since.</summary>
    private ReadingId? Present(ReadingId? reading) => reading is not null && viewer.CardOf(reading) is not null ? reading : null;

    private string? StyleFor(Asker asker) => settings.Find(asker.Scopes).Value?.CitationStyle;

    private ChatAnswer View(PassageView view, PassageList list, string? style) =>
        Answer(SafeDispatch.View(viewer, new PassageRequest(view, list, style)), ReplyVisibility.Private, style) with { IsContext = view == PassageView.Context };

    private ChatAnswer FromLink(string key, string? style) => links.Find(key) switch
    {
        { Succeeded: false } => ChatAnswer.Notice(SettingsDesk.MemoryFailed),
        { Value: { } list } => View(PassageView.Passages, list, style),
        _ => ChatAnswer.Notice("What this button led to was cleared away with age: please ask again."),
    };

    private ChatAnswer Cited(PassageList list, string? style)
    {
        var answer = Answer(SafeDispatch.View(viewer, new PassageRequest(PassageView.Citation, list, style)), ReplyVisibility.Private, style);
        return answer.Reply.Passages.IsEmpty ? answer : answer with { Citation = CitationStyles.FindAny(style ?? "") ?? CitationStyles.Default };
    }

    private ChatAnswer Share(string share, Asker asker, PassageList list)
    {
        if (!asker.MaySpeakPublicly)
            return ChatAnswer.Notice("This server does not let apps that members added for themselves speak to all; whoever manages it can add me to the server.");
        var style = StyleFor(asker);
        var reply = SafeDispatch.View(viewer, new PassageRequest(PassageView.Passages, list, style));
        if (reply.Passages.IsEmpty)
            return Answer(reply, ReplyVisibility.Private, style);
        return _shared.IsFirst(share)
            ? Answer(reply with { Further = [], Actions = [] }, ReplyVisibility.Public, style) with { SharedBy = asker.Person, Share = share }
            : ChatAnswer.Notice("You have shared this already.");
    }

    private ChatAnswer Judge(PassageVerb verb, Asker asker, PassageList list)
    {
        // What is not there any more can neither be judged nor be shown to the instructor.
        var reply = SafeDispatch.View(viewer, new PassageRequest(PassageView.Passages, list));
        return reply.Passages.IsEmpty ? Answer(reply, ReplyVisibility.Private, style: null) : verb switch
        {
            PassageVerb.Judge => Question(list),
            PassageVerb.JudgeRight => Judged(asker, list, FeedbackVerdict.Right),
            PassageVerb.JudgeOffTopic => Judged(asker, list, FeedbackVerdict.OffTopic),
            _ => Judged(asker, list, FeedbackVerdict.Wrong),
        };
    }

    private ChatAnswer Question(PassageList list) =>
        ChatAnswer.Notice($"Was this passage right? Your answer is kept for the instructor, with the passage and your account's number; your question is not. {own}privacy deletes it.") with
        {
            Buttons = [.. ChatAnswer.Coded([(PassageVerb.JudgeRight, "Yes"), (PassageVerb.JudgeOffTopic, "Not what was asked"), (PassageVerb.JudgeWrong, "Wrong page, speaker or words")], list)],
        };

    private ChatAnswer Judged(Asker asker, PassageList list, FeedbackVerdict verdict)
    {
        var kept = feedback.Add(new Feedback(asker.Person, asker.Community, asker.Channel, list, verdict, time.GetUtcNow()));
        return ChatAnswer.Notice(!kept.Succeeded ? SettingsDesk.MemoryFailed : kept.Value ? "Thank you; this replaces what you said before." : "Thank you; it is noted for the instructor.") with { Replaces = true };
    }

    private ChatAnswer Answer(Reply reply, ReplyVisibility visibility, string? style)
    {
        var card = viewer.CardOf(reply.Reading)?.CitedIn(style);
        return new ChatAnswer
        {
            Reply = reply,
            Visibility = visibility,
            Reading = card,
            Buttons = MoreTerms(reply),
            More = marks => card is null ? null : MoreCode(new PassageList(card.Id, card.Content, [.. marks])),
        };
    }

    // Of a list of terms: a kind or a letter and a number, which say nothing of who asked.
    private static ImmutableArray<ChatButton> MoreTerms(Reply reply) =>
        !reply.Terms.IsEmpty && reply.Actions.FirstOrDefault(a => a.Kind == ReplyActionKind.More) is { } more && ControlCode.OfTerms(more.Request) is { } code
            ? [new ChatButton(more.Label, code)]
            : [];

    // The list itself where it fits; a short key otherwise. Without memory there is no button rather than a dead one.
    private string? MoreCode(PassageList list) =>
        ControlCode.Of(PassageVerb.More, list, longestCode) ?? (links.Keep(list) is { Succeeded: true, Value: var key } ? ControlCode.OfLink(key) : null);
}
