using System.Collections.Immutable;
using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Layout;

/// <summary>Which events share a bar, how far down it runs, and in which lane it stands so that no two bars meet.</summary>
internal static class BarRuns
{
    /// <param name="events">In the order of time.</param>
    public static ImmutableArray<BarRun> Of(ImmutableArray<TimelineEvent> events)
    {
        var runs = ImmutableArray.CreateBuilder<BarRun>();
        var free = new List<int>();
        foreach (var members in Periods(events))
        {
            var period = events[members[0]].Period;
            var last = period.Kind == PeriodKind.Open ? members[^1] : Math.Max(LastWithin(events, members[0], period), members[^1]);
            var lane = free.FindIndex(until => until < members[0]);
            if (lane < 0)
            {
                lane = free.Count;
                free.Add(0);
            }

            free[lane] = last;
            runs.Add(new BarRun(members[0], last, members, lane, period.End > events[^1].Period.Start + 1));
        }

        return runs.ToImmutable();
    }

    // Events of one and the same period have one bar; where an end is open, only those that follow one another.
    private static IEnumerable<ImmutableArray<int>> Periods(ImmutableArray<TimelineEvent> events)
    {
        var taken = new bool[events.Length];
        for (var i = 0; i < events.Length; i++)
        {
            if (taken[i] || events[i].Period.Kind is PeriodKind.Point or PeriodKind.About)
                continue;
            var members = ImmutableArray.CreateBuilder<int>();
            for (var j = i; j < events.Length; j++)
            {
                if (events[j].Date.Edtf == events[i].Date.Edtf)
                {
                    members.Add(j);
                    taken[j] = true;
                }
                else if (events[i].Period.Kind == PeriodKind.Open)
                    break;
            }

            yield return members.ToImmutable();
        }
    }

    private static int LastWithin(ImmutableArray<TimelineEvent> events, int first, Period period)
    {
        var last = first;
        while (last + 1 < events.Length && events[last + 1].Period.Start < period.End)
            last++;
        return last;
    }
}
