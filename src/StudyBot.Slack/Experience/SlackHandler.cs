using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Experience;

/// <summary>One visible switch from what a person did to what answers it.</summary>
internal sealed class SlackHandler(ChatDesk desk, Managers managers, Turns turns, Replies replies, Askers askers, MemberLimits limits, PromptConversation? prompts, string botUserId, ILogger<SlackHandler> logger) : ISlackHandler
{
    private readonly CommandAnswers _commands = new(desk, managers);
    private readonly Conversation _conversation = new(desk, managers, turns, replies, askers, prompts, botUserId);
    private readonly Presses _presses = new(desk, managers, turns, replies, askers, prompts, botUserId);

    /// <summary>Answers in forms whose picture or file is still to come.</summary>
    private readonly ConditionalWeakTable<SlackDelivery, Outgoing> _unfinished = [];

    /// <summary>What forms ordered, to be carried out after the acknowledgement: who may do so is a question to Slack.</summary>
    private readonly ConditionalWeakTable<SlackDelivery, PromptOrder> _ordered = [];

    public JsonObject? Acknowledge(SlackDelivery delivery)
    {
        try
        {
            if (Origin.Of(delivery) is not { } origin)
                return null;
            return delivery.Kind switch
            {
                SlackDeliveryKind.Options when prompts is not null && delivery.Payload.Text("action_id") == ScheduleForm.ZoneField =>
                    Suggestions.Of(prompts.Zones(delivery.Payload.Text("value") ?? "", askers.Of(origin))),
                SlackDeliveryKind.Options => Suggestions.Answer(desk, delivery.Payload, askers.Of(origin)),
                SlackDeliveryKind.Interactive when delivery.Payload.Text("type") == "view_submission" => Submitted(delivery, origin),
                _ => null,
            };
        }
#pragma warning disable CA1031 // Whatever our fault was, the person is answered before the deadline and the next one is served.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            ExperienceLog.Failed(logger, delivery.Kind, e);
            return Instead(delivery, ChatNotices.Failed);
        }
    }

    public JsonObject? Busy(SlackDelivery delivery) => Instead(delivery, ChatNotices.Busy);

    public async Task HandleAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        Origin? origin = null;
        try
        {
            origin = Origin.Of(delivery);
            if (origin is null)
                return;
            await RouteAsync(delivery, origin, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e) when (e is not OutOfMemoryException && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
#pragma warning restore CA1031
        {
            ExperienceLog.Failed(logger, delivery.Kind, e);
            if (origin is not null)
                await TellAsync(ChatNotices.Failed, delivery, origin, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task RouteAsync(SlackDelivery delivery, Origin origin, CancellationToken cancellationToken)
    {
        var payload = delivery.Payload;
        var what = delivery.Kind switch
        {
            SlackDeliveryKind.Command => "command",
            SlackDeliveryKind.Interactive => payload.Text("type"),
            SlackDeliveryKind.Event when Conversation.IsForUs(payload["event"], botUserId) => payload.Text("event", "type"),
            _ => null,
        };
        if (what is "command" or "block_actions" or "message_action" or "shortcut" or "app_mention" or "message" && limits.Take(askers.Of(origin).Person) is { } wait)
            return TellAsync(ChatNotices.TooMuch(wait), delivery, origin, cancellationToken);
        return what switch
        {
            "command" => _conversation.CommandAsync(payload, origin, cancellationToken),
            "app_mention" => _conversation.MentionAsync(payload, origin, cancellationToken),
            "message" => _conversation.DirectMessageAsync(payload, origin, cancellationToken),
            "message_action" => _conversation.OnMessageAsync(payload, origin, cancellationToken),
            "shortcut" => _conversation.ShortcutAsync(payload, origin, cancellationToken),
            "block_actions" => _presses.PressAsync(payload, origin, cancellationToken),
            "app_home_opened" when payload.Text("event", "tab") is null or "home" => _presses.HomeAsync(origin.User, cancellationToken),
            "view_submission" when prompts is not null && _ordered.TryGetValue(delivery, out var order) => prompts.SubmittedAsync(order, payload, origin, cancellationToken),
            "view_submission" when _unfinished.TryGetValue(delivery, out var outgoing) =>
                replies.ReplyAsync(outgoing, origin with { View = origin.View is { } view ? view with { Hash = null } : null }, ViewMemo.Of(payload), replaces: true, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private JsonObject Submitted(SlackDelivery delivery, Origin origin)
    {
        var memo = ViewMemo.Of(delivery.Payload);
        if (limits.Take(askers.Of(origin).Person) is { } wait)
            return Forms.Refused(ChatNotices.TooMuch(wait));
        if (prompts is not null && ScheduleForm.Is(delivery.Payload))
        {
            var (order, field, problem) = ScheduleForm.Read(delivery.Payload);
            if (order is null)
                return Forms.Refused(problem, field);
            _ordered.AddOrUpdate(delivery, order);
            return Update(AnswerRenderer.Notice("One moment …"), memo);
        }

        if (Forms.Read(delivery.Payload, desk.Dispatcher.Commands) is not ({ } command, var argument))
            return Update(AnswerRenderer.Notice(ChatDesk.Outdated), memo);
        if (argument.Length == 0)
            return Forms.Refused("There is nothing to look up yet.");
        var answer = desk.Command(new CommandRequest(command.Name, argument, memo.Reading), askers.Of(origin)) with { Visibility = ReplyVisibility.Private };
        var outgoing = AnswerRenderer.Render(answer, origin.MayShare);
        if (outgoing.Picture is not null || outgoing.File is not null)
            _unfinished.AddOrUpdate(delivery, outgoing);
        return Update(outgoing, memo);
    }

    private static JsonObject Update(Outgoing outgoing, ViewMemo memo)
    {
        // A view of a picture alone has as yet nothing to show.
        var shown = outgoing.Blocks.Count > 0 ? outgoing : outgoing.WithoutPicture();
        return new JsonObject { ["response_action"] = "update", ["view"] = View.OfAnswer(shown, memo.ToString()) };
    }

    private Task TellAsync(string notice, SlackDelivery delivery, Origin origin, CancellationToken cancellationToken) =>
        replies.ReplyAsync(AnswerRenderer.Notice(notice) with { Visibility = origin.IsDirect && delivery.Kind == SlackDeliveryKind.Event ? ReplyVisibility.Public : ReplyVisibility.Private }, origin, ViewMemo.Of(delivery.Payload), replaces: false, cancellationToken);

    private static JsonObject? Instead(SlackDelivery delivery, string notice) => delivery.Kind switch
    {
        SlackDeliveryKind.Command => new JsonObject { ["response_type"] = "ephemeral", ["text"] = SlackText.Escape(notice) },
        SlackDeliveryKind.Options => Suggestions.Of([]),
        SlackDeliveryKind.Interactive when delivery.Payload.Text("type") == "view_submission" => Forms.Refused(notice),
        _ => null,
    };
}
