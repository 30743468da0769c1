using System.Collections.Immutable;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Timelines;

namespace StudyBot.Core.Chat;

/// <summary>
/// The neutral answer: a document that every adapter renders from alone. Only <see cref="Passages"/> and
/// the labels of <see cref="Timeline"/> hold the author's words; every other text is the bot's own.
/// </summary>
public sealed record Reply
{
    public required CommandRequest Request { get; init; }

    public required ReplyStatus Status { get; init; }

    /// <summary>The reading that answered; null where none was asked (usage, help).</summary>
    public ReadingId? Reading { get; init; }

    /// <summary>One line that says what this is; empty where the notes say it all.</summary>
    public string Title { get; init; } = "";

    /// <summary>How the argument was read, why nothing is dated, and the like: whole sentences, shown before the passages.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public ImmutableArray<Passage> Passages { get; init; } = [];

    public ImmutableArray<DateAnswer> Dates { get; init; } = [];

    /// <summary>Terms of the reading that are related, or near to what was asked.</summary>
    public ImmutableArray<string> Suggestions { get; init; } = [];

    /// <summary>The passages after those shown, in order: what <b>More</b> goes on with.</summary>
    public ImmutableArray<PassageMark> Further { get; init; } = [];

    /// <summary>What a quotation that was to be checked turned out to be; null for every other command.</summary>
    public QuotationVerdict? Verdict { get; init; }

    /// <summary>The quotation beside the reading, from its first word to its last. The notes tell it to people.</summary>
    public ImmutableArray<Difference> Difference { get; init; } = [];

    /// <summary>What a quotation's source was said to be; null where nothing was said of it.</summary>
    public ClaimedPlace? Claimed { get; init; }

    /// <summary>The reading or passage cited, to copy; null for every other command.</summary>
    public Reference? Reference { get; init; }

    /// <summary>The schedules that <c>/prompt</c> tells of.</summary>
    public ImmutableArray<ScheduleCard> Schedules { get; init; } = [];

    /// <summary>The days of schedules that <c>/prompt</c> tells of, in the order of the notes.</summary>
    public ImmutableArray<PromptDay> Prompts { get; init; } = [];

    /// <summary>The reading's terms by kind, where they were asked for.</summary>
    public ImmutableArray<TermGroup> Terms { get; init; } = [];

    /// <summary>What the reading dates, in the order of time, with words of the author's: shown as a list before the passages. Null for every other command.</summary>
    public Timeline? Timeline { get; init; }

    public Picture? Picture { get; init; }

    public ImmutableArray<ReplyAction> Actions { get; init; } = [];

    public ReplyVisibility Visibility { get; init; } = ReplyVisibility.Private;
}
