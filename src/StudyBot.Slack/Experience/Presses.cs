using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Experience;

/// <summary>Buttons and selects, under answers, in forms and in the App Home; and the App Home itself.</summary>
internal sealed class Presses(ChatDesk desk, Managers managers, Turns turns, Replies replies, Askers askers, PromptConversation? prompts, string botUserId)
{
    private const string NotShared = "Slack did not take that; it can be shared again. Where I am not in the channel, /invite @StudyBot there first.";

    private const string NotTaken = "Slack did not take my answer: please press that again.";

    public Task PressAsync(JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        if (payload.At("actions") is not JsonArray { Count: > 0 } actions)
            return Task.CompletedTask;
        var action = actions[0];
        var chosen = action.Text("selected_option", "value");
        return action.Text("action_id") switch
        {
            { } id when id.StartsWith(SettingsRenderer.Prefix, StringComparison.Ordinal) => SetAsync(id[SettingsRenderer.Prefix.Length..], chosen, payload, origin, cancellationToken),
            HomeRenderer.PrivacyAction => PrivacyAsync(payload, origin, cancellationToken),
            _ when prompts is not null && action.Text("value") is { } code && PromptCode.TryRead(code, out _) => prompts.PressedAsync(code, payload, origin, cancellationToken),
            _ => PressedAsync(action.Text("value") ?? CitationRenderer.CodeOf(action.Text("block_id")), chosen, payload, origin, cancellationToken),
        };
    }

    public async Task HomeAsync(string user, CancellationToken cancellationToken)
    {
        var asker = askers.Of(new Origin(user, null), await managers.IncludeAsync(user, cancellationToken).ConfigureAwait(false));
        var shown = await turns.TakeAsync(() => SettingsSelects.Under(AnswerRenderer.Render(desk.Settings.Show(asker, title: "")), desk, asker), cancellationToken).ConfigureAwait(false);
        var coming = prompts is null ? null : (IReadOnlyList<string>?)await turns.TakeAsync(() => prompts.Coming(asker), cancellationToken).ConfigureAwait(false);
        await replies.PublishAsync(user, HomeRenderer.Render(desk.Dispatcher.Commands, botUserId, Forms.AskName, shown, coming), cancellationToken).ConfigureAwait(false);
    }

    private async Task PressedAsync(string? code, string? chosen, JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        var mayManage = ControlCode.TryReadForm(code, out _) && await managers.IncludeAsync(origin.User, cancellationToken).ConfigureAwait(false);
        var source = payload.Text("container", "message_ts") ?? origin.View?.Id;
        var answer = await turns.TakeAsync(() => desk.Press(code, chosen, source, askers.Of(origin, mayManage)), cancellationToken).ConfigureAwait(false);
        var sent = await ReplyAsync(answer, payload, origin, cancellationToken).ConfigureAwait(false);
        if (!sent)
            desk.NotDelivered(answer);
        // Under a message the share itself is seen; from a form it went to the channel behind it.
        if (answer.SharedBy is not null && (!sent || origin.View is not null))
            await ReplyAsync(ChatAnswer.Notice(sent ? "Shared in the channel." : NotShared), payload, origin, cancellationToken).ConfigureAwait(false);
        else if (!sent)
            await replies.TellAsync(NotTaken, origin, cancellationToken).ConfigureAwait(false);
    }

    private async Task SetAsync(string setting, string? value, JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        var asker = askers.Of(origin, await managers.IncludeAsync(origin.User, cancellationToken).ConfigureAwait(false));
        var change = SpokenSettings.With(new SettingsChange(null, null, null, ChannelOnly: false), setting, value ?? SettingsChange.Unset);
        var answer = change is null ? ChatAnswer.Notice(ChatDesk.Outdated)
            : await turns.TakeAsync(() => desk.Settings.Change(change, asker, managers.Needed), cancellationToken).ConfigureAwait(false);
        if (origin.View is { IsHome: true })
        {
            await HomeAsync(origin.User, cancellationToken).ConfigureAwait(false);
            if (asker.MayManage)
                return;
        }
        var outgoing = await turns.TakeAsync(() => SettingsSelects.Under(AnswerRenderer.Render(answer, mayShare: false), desk, asker), cancellationToken).ConfigureAwait(false);
        await replies.ReplyAsync(outgoing, origin, ViewMemo.Of(payload), replaces: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task PrivacyAsync(JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        var mayManage = await managers.IncludeAsync(origin.User, cancellationToken).ConfigureAwait(false);
        if (!await ReplyAsync(desk.Data.Privacy(askers.Of(origin, mayManage)), payload, origin, cancellationToken).ConfigureAwait(false))
            await replies.TellAsync(NotTaken, origin, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> ReplyAsync(ChatAnswer answer, JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        // A longer list is kept for its button meanwhile.
        var outgoing = await turns.TakeAsync(() => AnswerRenderer.Render(answer, origin.MayShare), cancellationToken).ConfigureAwait(false);
        return await replies.ReplyAsync(outgoing, origin, ViewMemo.Of(payload), answer.Replaces, cancellationToken).ConfigureAwait(false);
    }
}
