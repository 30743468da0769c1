using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary><c>/feedback</c>: what members said of passages, for the instructor.</summary>
internal sealed class FeedbackCommand(IPassageViewer viewer, IFeedbackStore feedback, Answers answers) : IOwnCommand
{
    /// <summary>Of the newest; more than an instructor reads at once.</summary>
    private const int Considered = 500;

    private const int ManageGuild = 1 << 5;

    public static JsonObject Registered => ForManagersOfServers(CommandSet.Own(
        "feedback", "What members said of the passages shown to them",
        "Che cosa hanno detto i membri dei passi mostrati", "Ce que les membres ont dit des passages montrés",
        "Was Mitglieder zu den gezeigten Stellen sagten", "Lo que los miembros dijeron de los pasajes mostrados"));

    public string Name => "feedback";

    public Outgoing Answer(Interaction interaction, Asker asker)
    {
        if (!asker.MayManage || asker.Community is not { } community)
            return Notice.Of("Reading feedback needs the permission Manage Server.");
        if (feedback.Latest(community, Considered) is not { Succeeded: true, Value: var latest })
            return Notice.Of(Notice.MemoryFailed);
        var doubted = latest.Where(f => f.Verdict != FeedbackVerdict.Right).Select(f => f.Passage).Distinct().ToArray();
        var shown = doubted.Select(p => SafeDispatch.View(viewer, new PassageRequest(PassageView.Passages, p))).Where(r => !r.Passages.IsEmpty).ToArray();
        var reading = shown.FirstOrDefault()?.Reading;
        // One message names one reading; the operator's command line lists them all.
        var ofOne = shown.Where(r => r.Reading == reading).ToArray();
        return answers.Render(
            new Reply
            {
                Request = new CommandRequest("/feedback", ""),
                Status = ReplyStatus.Ok,
                Reading = reading,
                Title = latest.IsEmpty ? "Nobody has judged a passage here yet." : "What members said, the newest first",
                Notes = latest.IsEmpty ? [] :
                [
                    string.Join(" · ", Enum.GetValues<FeedbackVerdict>().Select(v => $"{Named(v)}: {latest.Count(f => f.Verdict == v)}")),
                    .. ofOne.Length == 0 ? ImmutableArray<string>.Empty : ["Passages that somebody doubted:"],
                ],
                Passages = [.. ofOne.Select(r => r.Passages[0])],
            },
            ReplyVisibility.Private);
    }

    private static string Named(FeedbackVerdict verdict) => verdict switch
    {
        FeedbackVerdict.Right => "right",
        FeedbackVerdict.OffTopic => "not what was asked",
        _ => "wrong page, speaker or words",
    };

    private static JsonObject ForManagersOfServers(JsonObject command)
    {
        command["default_member_permissions"] = ManageGuild;
        command["integration_types"] = new JsonArray(0);
        command["contexts"] = new JsonArray(0);
        return command;
    }
}
