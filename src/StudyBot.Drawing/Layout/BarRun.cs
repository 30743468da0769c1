using System.Collections.Immutable;

namespace StudyBot.Drawing.Layout;

/// <summary>One bar of the picture.</summary>
/// <param name="First">The first event beside which it runs.</param>
/// <param name="Last">The last event beside which it runs.</param>
/// <param name="Members">The events whose period it is.</param>
/// <param name="Lane">From 0, beside the axis.</param>
internal sealed record BarRun(int First, int Last, ImmutableArray<int> Members, int Lane);
