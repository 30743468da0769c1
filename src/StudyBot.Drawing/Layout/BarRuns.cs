using System.Collections.Immutable;
using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Layout;

/// <summary>Which events share a bar, how far down it runs, and in which lane it stands so that no two bars meet.</summary>
internal static class BarRuns
{
    /// <param name="events">In the order of time.</param>
    public static ImmutableArray<BarRun> Of(ImmutableArray<TimelineEvent> events)
    {
        var free = new List<int>();
        return [.. Periods(events).Select(m => RunOf(events, m)).OrderBy(r => r.First).Select(r =>
        {
            var lane = Lanes.Take(free, r.First, r.Last);
            return r with { Lane = lane };
        })];
    }

    // What has no end runs on to the last event, and what has no beginning comes from before the first.
    private static BarRun RunOf(ImmutableArray<TimelineEvent> events, ImmutableArray<int> members)
    {
        var period = events[members[0]].Period;
        var last = period.IsOpenStart ? members[^1] : Math.Max(LastWithin(events, members[0], period), members[^1]);
        return new BarRun(period.IsOpenStart ? 0 : members[0], last, members, 0);
    }

    // Events of one and the same period have one bar.
    private static IEnumerable<ImmutableArray<int>> Periods(ImmutableArray<TimelineEvent> events) =>
        Enumerable.Range(0, events.Length).Where(i => events[i].Period.Kind is not (PeriodKind.Point or PeriodKind.About))
            .GroupBy(i => events[i].Date.Edtf).Select(g => g.ToImmutableArray());

    private static int LastWithin(ImmutableArray<TimelineEvent> events, int first, Period period)
    {
        var last = first;
        while (last + 1 < events.Length && events[last + 1].Period.Start < period.End)
            last++;
        return last;
    }
}
