using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using static StudyBot.Core.Prompts.PromptNotices;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts that members propose, and what instructors decide on them.</summary>
internal sealed class ProposalDesk(ISuggestionStore suggestions, PromptCalendar calendar)
{
    public ChatAnswer Suggest(PromptOrder order, Asker asker, CommunityId community)
    {
        var text = order["text"]!.Trim();
        if (PromptWording.Problem(text) is { } wrong)
            return Refused(wrong);
        return suggestions.Add(community, text, asker.Person, calendar.Clock) is { Succeeded: true, Value: var added }
            ? Proposed(added)
            : MemoryFailed;
    }

    private static ChatAnswer Proposed(PromptSuggestion added)
    {
        var answer = ChatAnswer.Notice("");
        return answer with { Reply = answer.Reply with { Notes = [$"Thank you; the instructors find it as number {added.Number}.", "Your account's number is kept with it, your name is not."] } };
    }

    public ChatAnswer Suggestions(CommunityId community)
    {
        if (suggestions.Of(community, approved: false) is not { Succeeded: true, Value: var waiting } || suggestions.Of(community, approved: true) is not { Succeeded: true, Value: var taken })
            return MemoryFailed;
        return waiting.IsEmpty && taken.IsEmpty
            ? NotFound("Nobody has proposed a prompt; members do with “/prompt suggest …”.")
            : Told(
                waiting.IsEmpty ? "No proposal waits." : "Proposals: “/prompt approve 1” takes one, “/prompt decline 1” does not",
                [.. waiting.Select(s => $"{s.Number}: {s.Text}"), .. taken.Select(s => $"{s.Number}, approved: {s.Text}")]);
    }

    public ChatAnswer Decide(PromptOrder order, Asker asker, CommunityId community, bool approve)
    {
        if (!int.TryParse(order["number"], out var number))
            return Refused($"“{ShortText.Of(order["number"]!, 32)}” is no number: /prompt suggestions shows them.");
        return suggestions.Decide(community, number, approve, asker.Person) switch
        {
            { Succeeded: false } => MemoryFailed,
            { Value: { } decided } => ChatAnswer.Notice(approve ? $"Number {decided.Number} is among your own prompts now." : $"Number {decided.Number} is declined."),
            _ => NotFound($"No proposal {number} waits; /prompt suggestions shows those that do."),
        };
    }
}
