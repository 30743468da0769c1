using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Discord.Rendering;

namespace StudyBot.Discord.Interactions;

/// <summary>Turns the core's replies into messages: who sees them, and what their buttons carry.</summary>
internal sealed class Answers(ICommandDispatcher dispatcher, IPassageViewer viewer, IPassageLinks links)
{
    /// <param name="note">Said with the answer, where there is something to say beside it.</param>
    public Outgoing Command(CommandRequest request, ChatSettings settings, Asker asker, string? note = null)
    {
        var reply = SafeDispatch.Dispatch(dispatcher, request with { Reading = request.Reading ?? settings.Reading });
        if (note is not null)
            reply = reply with { Notes = [.. reply.Notes, note] };
        var isPublic = asker.MaySpeakPublicly && reply.Status is not (ReplyStatus.Usage or ReplyStatus.Error)
            && (settings.Visibility ?? reply.Visibility) == ReplyVisibility.Public;
        return Render(reply, isPublic ? ReplyVisibility.Public : ReplyVisibility.Private);
    }

    public Outgoing View(PassageView view, PassageList list) => Render(SafeDispatch.View(viewer, new PassageRequest(view, list)), ReplyVisibility.Private, view == PassageView.Context);

    /// <summary>The passage in the open channel, with the name of who shared it.</summary>
    public Outgoing Shared(PassageList list, string userId)
    {
        var reply = SafeDispatch.View(viewer, new PassageRequest(PassageView.Passages, list));
        return reply.Passages.IsEmpty ? Render(reply, ReplyVisibility.Private) : Render(reply with { Further = [] }, ReplyVisibility.Public, sharedBy: userId);
    }

    public Outgoing Citation(PassageList list, string? style)
    {
        var reply = SafeDispatch.View(viewer, new PassageRequest(PassageView.Citation, list, style));
        return reply.Passages is [var passage, ..] && Card(reply.Reading) is { } card
            ? CitationRenderer.Render(passage, card, list, CitationStyles.Of(style))
            : Render(reply, ReplyVisibility.Private);
    }

    public Outgoing Render(Reply reply, ReplyVisibility visibility, bool emphasize = false, string? sharedBy = null)
    {
        var card = Card(reply.Reading);
        return ReplyRenderer.Render(reply, new RenderOptions
        {
            Reading = card,
            Visibility = visibility,
            EmphasizeFocus = emphasize,
            SharedBy = sharedBy,
            More = marks => card is null ? null : MoreId(new PassageList(card.Id, card.Content, [.. marks])),
        });
    }

    public ReadingCard? Card(ReadingId? id) => id is null ? null : viewer.Readings.FirstOrDefault(r => r.Id == id);

    // The list itself where it fits; a short key otherwise. Without memory there is no button rather than a dead one.
    private string? MoreId(PassageList list) =>
        CustomId.Of(ButtonVerb.More, list) ?? (links.Keep(list) is { Succeeded: true, Value: var key } ? CustomId.OfLink(key) : null);
}
