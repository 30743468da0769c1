using System.Collections.Immutable;

namespace StudyBot.Core.Prompts;

/// <summary>A subcommand of <c>/prompt</c>, for a platform to register and for help.</summary>
/// <param name="Name">Lower case, one word.</param>
/// <param name="Summary">At most 100 characters.</param>
/// <param name="ForInstructors">Needs <see cref="Chat.Asker.MayManage"/>.</param>
public sealed record PromptCommand(PromptVerb Verb, string Name, string Summary, bool ForInstructors, ImmutableArray<PromptOption> Options, string Example)
{
    public static readonly ImmutableArray<PromptCommand> All =
    [
        new(PromptVerb.Now, "now", "Posts a prompt here at once", true, [Reading], "/prompt now"),
        new(PromptVerb.Schedule, "schedule", "Posts a prompt at this time on these days, or changes such a schedule", true,
            [
                new("time", "The local time of day, for example 09:00", PromptOptionKind.Text, IsRequired: true),
                new("zone", "The time zone, for example Europe/Rome", PromptOptionKind.Zone, IsRequired: true),
                new("days", "For example mon-fri, tue,thu or daily; without it Monday to Friday", PromptOptionKind.Text),
                new("channel", "Where to post; without it here", PromptOptionKind.Channel),
                new("answers", "Where members answer; without it in a thread", PromptOptionKind.Choice) { Choices = ["thread", "channel", "forum"] },
                new("mention", "The one role or user group to notify", PromptOptionKind.Role),
                new("first", "The first day, for example 2026-12-01; without it today", PromptOptionKind.Date),
                new("last", "The last day; without it there is no end", PromptOptionKind.Date),
                new("holidays", "Days without a prompt: 2026-12-24..2027-01-06, 2027-04-05", PromptOptionKind.Text),
                Reading,
                new("curated", "How many in a hundred come from your own prompts, 0-100; without it 50", PromptOptionKind.Number),
                new("id", "The schedule to change, as /prompt list shows it; without it a new one is made", PromptOptionKind.Schedule),
            ],
            "/prompt schedule 09:00 Europe/Rome days=mon-fri"),
        new(PromptVerb.List, "list", "Lists the schedules and when each posts next", false, [], "/prompt list"),
        new(PromptVerb.Preview, "preview", "Shows the next seven prompts with their dates", true, [Id], "/prompt preview"),
        new(PromptVerb.Skip, "skip", "Leaves out the next prompt, or that of one day", true, [Date, Id], "/prompt skip 2026-12-01"),
        new(PromptVerb.Swap, "swap", "Takes another prompt for the next time, or for one day", true, [Date, new("text", "Your own prompt; without it another one is chosen", PromptOptionKind.Text), Id], "/prompt swap 2026-12-01"),
        new(PromptVerb.Pause, "pause", "Posts nothing until it is resumed", true, [Id], "/prompt pause"),
        new(PromptVerb.Resume, "resume", "Goes on after a pause", true, [Id], "/prompt resume"),
        new(PromptVerb.Remove, "remove", "Deletes a schedule with its history", true, [Id with { IsRequired = true }], "/prompt remove k3v9x2qd"),
        new(PromptVerb.Suggest, "suggest", "Proposes a prompt to the instructors", false, [new("text", "What to discuss, in one or two sentences", PromptOptionKind.Text, IsRequired: true)], "/prompt suggest Is conditionality a kind of power?"),
        new(PromptVerb.Suggestions, "suggestions", "Lists what members proposed", true, [], "/prompt suggestions"),
        new(PromptVerb.Approve, "approve", "Takes a proposal among your own prompts", true, [Number], "/prompt approve 3"),
        new(PromptVerb.Decline, "decline", "Declines a proposal", true, [Number], "/prompt decline 3"),
        new(PromptVerb.History, "history", "Shows what was posted, and what was not and why", false, [Id], "/prompt history"),
    ];

    private static PromptOption Reading => new("reading", "The reading to take it from; without it the one set there", PromptOptionKind.Reading);

    private static PromptOption Id => new("id", "The schedule, as /prompt list shows it; needed where there are several", PromptOptionKind.Schedule);

    private static PromptOption Date => new("date", "The day, for example 2026-12-01; without it the next one", PromptOptionKind.Date);

    private static PromptOption Number => new("number", "Of the proposal, as /prompt suggestions shows it", PromptOptionKind.Number, IsRequired: true);
}
