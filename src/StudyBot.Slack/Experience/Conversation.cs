using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Experience;

/// <summary>What people say: by slash command, by mention, directly, on a message and through shortcuts.</summary>
internal sealed class Conversation(ChatDesk desk, Managers managers, Turns turns, Replies replies, Askers askers, PromptConversation? prompts, string botUserId)
{
    private const string OnMessage = "-message";

    private const string NotTaken = "Slack may not have taken my answer: if you do not see it, please ask again.";

    private const string NotOpened = "Slack did not open the form: please try again.";

    /// <summary>Of messages that are a person's own new words: with a file, also sent to the channel from a thread, by /me.</summary>
    private static readonly string[] s_spoken = ["file_share", "thread_broadcast", "me_message"];

    private readonly CommandAnswers _commands = new(desk, managers, prompts is not null);

    /// <summary>Not from a program, not of the bot's own, and no edit or the like; of messages only those in direct conversation.</summary>
    public static bool IsForUs(JsonNode? inner, string botUserId) =>
        inner.Text("user") is { } user && user != botUserId && !inner.Has("bot_id") && (!inner.Has("subtype") || s_spoken.Contains(inner.Text("subtype"))) && (inner.Text("type") != "message" || inner.Text("channel_type") == "im");

    public async Task CommandAsync(JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        var spoken = CommandAnswers.OfSlash(payload.Text("command") ?? "", SpokenText.OfCommand(payload.Text("text") ?? ""));
        if (prompts is not null && spoken.Name == PromptConversation.Name)
        {
            var text = payload.Text("text") ?? "";
            await prompts.SaidAsync(CommandAnswers.Root.Equals(payload.Text("command"), StringComparison.OrdinalIgnoreCase) ? PromptText.AfterName(text, botUserId) : text, origin, cancellationToken).ConfigureAwait(false);
        }
        else if (origin.Trigger is { } trigger && spoken.Argument.Length == 0 && _commands.Core(spoken.Name) is { TakesLongText: true } command)
            await OpenAsync(trigger, Forms.LongText(command, await MemoAsync(origin, cancellationToken).ConfigureAwait(false)), origin, cancellationToken).ConfigureAwait(false);
        else
            await AnswerAsync(spoken, origin, isPublic: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answered for all, in the thread of the message.</summary>
    public Task MentionAsync(JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        var spoken = Said(payload);
        if (prompts is not null && spoken.Name == PromptConversation.Name)
            return prompts.SaidAsync(SaidOfPrompts(payload), origin, cancellationToken);
        // What is set, kept and said is told to the person alone; Slack shows that in a thread only where there is one.
        return CommandAnswers.IsOwn(spoken.Name)
            ? AnswerAsync(spoken, origin, isPublic: false, cancellationToken)
            : AnswerAsync(spoken, origin with { Thread = origin.Thread ?? payload.Text("event", "ts") }, isPublic: true, cancellationToken);
    }

    public Task DirectMessageAsync(JsonObject payload, Origin origin, CancellationToken cancellationToken) =>
        Said(payload) is var spoken && prompts is not null && spoken.Name == PromptConversation.Name
            ? prompts.SaidAsync(SaidOfPrompts(payload), origin, cancellationToken)
            : AnswerAsync(spoken, origin, isPublic: true, cancellationToken);

    public Task OnMessageAsync(JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        var callback = payload.Text("callback_id") ?? "";
        var command = callback.EndsWith(OnMessage, StringComparison.Ordinal) && _commands.Core(callback[..^OnMessage.Length]) is { OnMessage: not null } found ? found : null;
        var text = SpokenText.Of(payload.Text("message", "text") ?? "", botUserId);
        return command is null ? ReplyAsync(_commands.Unknown(), origin, cancellationToken)
            : text.Length == 0 ? ReplyAsync(ChatAnswer.Notice(ChatNotices.NoText), origin, cancellationToken)
            : AnswerAsync(new Spoken(command.Name[1..], text), origin, isPublic: false, cancellationToken);
    }

    public async Task ShortcutAsync(JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        if (payload.Text("callback_id") == Forms.Ask && origin.Trigger is { } trigger)
            await OpenAsync(trigger, Forms.AskAnything(desk.Dispatcher.Commands, await MemoAsync(origin, cancellationToken).ConfigureAwait(false)), origin, cancellationToken).ConfigureAwait(false);
        else
            await ReplyAsync(_commands.Unknown(), origin, cancellationToken).ConfigureAwait(false);
    }

    /// <param name="isPublic">Null leaves it to what is set.</param>
    private async Task AnswerAsync(Spoken spoken, Origin origin, bool? isPublic, CancellationToken cancellationToken)
    {
        var mayManage = CommandAnswers.IsOwn(spoken.Name) && await managers.IncludeAsync(origin.User, cancellationToken).ConfigureAwait(false);
        var asker = askers.Of(origin, mayManage);
        var answer = await turns.TakeAsync(() => _commands.Answer(spoken, asker), cancellationToken).ConfigureAwait(false) ?? _commands.Unknown();
        if (isPublic is not null)
            answer = _commands.WithoutSlash(answer, spoken);
        var visibility = isPublic is { } all ? all ? ReplyVisibility.Public : ReplyVisibility.Private : answer.Visibility;
        var outgoing = await turns.TakeAsync(() => Render(answer with { Visibility = visibility }, spoken.Name == DeskCommands.Settings), cancellationToken).ConfigureAwait(false);
        await SendAsync(outgoing, origin, cancellationToken).ConfigureAwait(false);

        // A longer list is kept for its button meanwhile.
        Outgoing Render(ChatAnswer shown, bool withSelects)
        {
            var rendered = AnswerRenderer.Render(shown, origin.MayShare);
            if (isPublic is null && shown.Visibility == ReplyVisibility.Public)
                rendered = rendered.AskedBy(origin.User, $"/{spoken.Name} {spoken.Argument}");
            return withSelects ? SettingsSelects.Under(rendered, desk, asker) : rendered;
        }
    }

    private Task ReplyAsync(ChatAnswer answer, Origin origin, CancellationToken cancellationToken) =>
        SendAsync(AnswerRenderer.Render(answer, origin.MayShare), origin, cancellationToken);

    private async Task SendAsync(Outgoing outgoing, Origin origin, CancellationToken cancellationToken)
    {
        if (!await replies.ReplyAsync(outgoing, origin, Place(origin), replaces: false, cancellationToken).ConfigureAwait(false))
            await replies.TellAsync(NotTaken, origin, cancellationToken).ConfigureAwait(false);
    }

    private async Task OpenAsync(string trigger, JsonObject form, Origin origin, CancellationToken cancellationToken)
    {
        if (await replies.OpenAsync(trigger, form, cancellationToken).ConfigureAwait(false))
            return;
        if (origin.ResponseUrl is null || !await replies.ReplyAsync(AnswerRenderer.Notice(NotOpened), origin, Place(origin), replaces: false, cancellationToken).ConfigureAwait(false))
            await replies.TellAsync(NotOpened, origin, cancellationToken).ConfigureAwait(false);
    }

    private Spoken Said(JsonObject payload) => CommandAnswers.OrHelp(Spoken.Parse(SpokenText.Of(payload.Text("event", "text") ?? "", botUserId)));

    private string SaidOfPrompts(JsonObject payload) => PromptText.AfterName(payload.Text("event", "text") ?? "", botUserId);

    private static ViewMemo Place(Origin origin) => new(origin.Channel, null);

    private Task<ViewMemo> MemoAsync(Origin origin, CancellationToken cancellationToken) =>
        turns.TakeAsync(() => new ViewMemo(origin.Channel, desk.Settings.InForce(askers.Of(origin))?.Reading), cancellationToken);
}
