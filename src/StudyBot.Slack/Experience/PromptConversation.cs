using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Prompts;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Experience;

/// <summary><c>/prompt</c>, its form, and the button under a prompt. All answers are for the person alone.</summary>
internal sealed class PromptConversation(IPromptDesk desk, IPassageViewer viewer, ISlackApi api, Managers managers, Turns turns, Replies replies, Askers askers, string botUserId)
{
    /// <summary>The command without its slash.</summary>
    public const string Name = "prompt";

    private const string NotTaken = "Slack may not have taken my answer: “/prompt list” shows what is scheduled.";

    /// <summary>Of Slack's App Home.</summary>
    private const int Shown = 7;

    private readonly SlackPromptPublisher _publisher = new(api);

    /// <param name="text">As Slack sent it, after the command's name.</param>
    public async Task SaidAsync(string text, Origin origin, CancellationToken cancellationToken)
    {
        var asker = await AskerAsync(origin, cancellationToken).ConfigureAwait(false);
        var mayFillIn = asker is { MayManage: true, OwnUse: false };
        var alone = PromptText.IsScheduleAlone(text);
        if (alone && mayFillIn && origin.Trigger is { } trigger
            && await replies.OpenAsync(trigger, ScheduleForm.Of(new ViewMemo(origin.Channel, null), await ChoicesAsync(asker, origin.User, cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false) == Delivered.Yes)
            return;
        var (order, problem) = alone && !mayFillIn ? (ScheduleForm.Empty, null) : PromptText.Read(text, botUserId);
        var answer = order is null ? ChatAnswer.Notice(problem!) : await DecideAsync(order, asker, cancellationToken).ConfigureAwait(false);
        // In a direct message nothing is for one alone, and Slack has no such messages there.
        var visibility = origin is { IsDirect: true, ResponseUrl: null } ? ReplyVisibility.Public : ReplyVisibility.Private;
        await SendAsync(answer with { Visibility = visibility }, origin, new ViewMemo(origin.Channel, null), replaces: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a form that was sent back orders, in the form's place.</summary>
    public async Task SubmittedAsync(PromptOrder order, JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        var answer = await DecideAsync(order, await AskerAsync(origin, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        await SendAsync(answer, origin with { View = origin.View is { } view ? view with { Hash = null } : null }, ViewMemo.Of(payload), replaces: true, cancellationToken).ConfigureAwait(false);
    }

    public async Task PressedAsync(string code, JsonObject payload, Origin origin, CancellationToken cancellationToken)
    {
        var asker = await AskerAsync(origin, cancellationToken).ConfigureAwait(false);
        var answer = await turns.TakeAsync(() => desk.Press(code, asker, managers.Needed), cancellationToken).ConfigureAwait(false) ?? ChatAnswer.Notice(ChatDesk.Outdated);
        await SendAsync(answer with { Visibility = ReplyVisibility.Private }, origin, ViewMemo.Of(payload), replaces: false, cancellationToken).ConfigureAwait(false);
    }

    public ImmutableArray<string> Zones(string typed, Asker asker) => desk.Complete(ScheduleForm.Zone, typed, asker, Block.MaxOptions);

    public ImmutableArray<string> Coming(Asker asker) => asker.Community is { } community ? desk.Coming(community, asker.MayManage, Shown) : [];

    private async Task<ChatAnswer> DecideAsync(PromptOrder order, Asker asker, CancellationToken cancellationToken)
    {
        var answer = await turns.TakeAsync(() => desk.Answer(order, asker, managers.Needed, CommandAnswers.Root + " "), cancellationToken).ConfigureAwait(false);
        var channel = order["channel"] is { } given ? new ChannelId(Askers.Platform, given) : order["id"] is null ? asker.Channel : null;
        if (channel is null || order.Command.Verb is not (PromptVerb.Schedule or PromptVerb.Now) || asker is not { MayManage: true, OwnUse: false })
            return answer;
        // Commands work where the bot was never invited, and prompts do not.
        var missing = await _publisher.CheckAsync(channel, PromptPlacement.Thread, order["mention"], cancellationToken).ConfigureAwait(false);
        return answer with { Reply = answer.Reply with { Notes = [.. answer.Reply.Notes, .. missing.Select(m => $"Before anything can be posted there: {m}")] } };
    }

    private async Task<ScheduleForm.Choices> ChoicesAsync(Asker asker, string user, CancellationToken cancellationToken)
    {
        // Side by side: what opens a form is good for three seconds.
        var (zone, groups) = (ZoneAsync(user, cancellationToken), GroupsAsync(cancellationToken));
        var schedules = await turns.TakeAsync(() => desk.Complete(ScheduleForm.Schedules, "", asker, Block.MaxOptions), cancellationToken).ConfigureAwait(false);
        return new ScheduleForm.Choices(
            await zone.ConfigureAwait(false), await groups.ConfigureAwait(false), [.. viewer.Readings.Select(r => (r.Id.Value, $"{r.Label}: {r.Title}"))], schedules);
    }

    /// <summary>Empty where Slack does not say: then one is named in words.</summary>
    private async Task<IReadOnlyList<(string Id, string Handle)>> GroupsAsync(CancellationToken cancellationToken) =>
        (await api.CallAsync(SlackMethods.UserGroups, [], cancellationToken).ConfigureAwait(false)).Body.At("usergroups") is not JsonArray groups ? []
        : [.. groups.Where(g => g.Text("id") is { } id && SlackId.IsUserGroup(id)).Select(g => (g.Text("id")!, $"@{g.Text("handle")}")).OrderBy(g => g.Item2, StringComparer.Ordinal)];

    /// <summary>Null where Slack does not say: then it is chosen.</summary>
    private async Task<string?> ZoneAsync(string user, CancellationToken cancellationToken) =>
        PromptValues.ZoneOf((await api.CallAsync(SlackMethods.UsersInfo, new JsonObject { ["user"] = user }, cancellationToken).ConfigureAwait(false)).Body.Text("user", "tz"));

    private async Task<Asker> AskerAsync(Origin origin, CancellationToken cancellationToken) =>
        askers.Of(origin, await managers.IncludeAsync(origin.User, cancellationToken).ConfigureAwait(false));

    private async Task SendAsync(ChatAnswer answer, Origin origin, ViewMemo memo, bool replaces, CancellationToken cancellationToken)
    {
        var sent = await replies.ReplyAsync(AnswerRenderer.Render(answer, mayShare: false), origin, memo, replaces, cancellationToken).ConfigureAwait(false);
        if (sent != Delivered.Yes)
            await replies.TellAsync(sent == Delivered.NotSent ? ChatNotices.Busy : NotTaken, origin, cancellationToken).ConfigureAwait(false);
    }
}
