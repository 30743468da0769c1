using System.Collections.Immutable;

namespace StudyBot.Core.Timelines;

/// <summary>What a reading dates, in the order of time.</summary>
/// <param name="Events">By their beginning; of those that begin together the shorter first, then as the text has them.</param>
/// <param name="ReadingTitle">Of the reading.</param>
/// <param name="ReadingLabel">How replies name it: <c>Tavani 2019</c>.</param>
/// <param name="Filter">What was asked for, in words; empty where all was.</param>
public sealed record Timeline(ImmutableArray<TimelineEvent> Events, string ReadingTitle, string ReadingLabel, string Filter)
{
    /// <summary>Events that were found, of which these are the first.</summary>
    public int Found { get; init; } = Events.Length;
}
