using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>A question to discuss, bound to a passage of a reading.</summary>
public sealed record Prompt
{
    /// <summary>The longest text that a person may write, in UTF-16 units: a question that is read at a glance.</summary>
    public const int LongestText = 300;

    /// <summary>The same of a generated one: it quotes whole sentences, two where one alone would not be understood.</summary>
    public const int LongestGenerated = 700;

    public required PromptId Id { get; init; }

    /// <summary>The bot's own words; the reading's stand between <c>“</c> and <c>”</c>, each a verbatim span of it.</summary>
    public required string Text { get; init; }

    public required PromptForm Form { get; init; }

    public required ReadingId Reading { get; init; }

    /// <summary>What to read again; null where a curated prompt asks about the reading as a whole.</summary>
    public PassageMark? Passage { get; init; }

    /// <summary>Passages that a good answer would use, the prompt's own first: for instructors alone.</summary>
    public ImmutableArray<PassageMark> Answers { get; init; } = [];

    /// <summary>Index of the passage's section; null without a passage.</summary>
    public int? Section { get; init; }

    /// <summary>Printed page of the passage, <c>"48-49"</c> where it crosses; null without a passage or pages.</summary>
    public string? Page { get; init; }
}
