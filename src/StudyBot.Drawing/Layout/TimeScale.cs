using System.Collections.Immutable;

namespace StudyBot.Drawing.Layout;

/// <summary>Where years stand on a level axis, and which of them are written under it.</summary>
/// <param name="First">The year at <paramref name="Left"/>.</param>
/// <param name="Last">The year at <paramref name="Right"/>.</param>
internal sealed record TimeScale(double First, double Last, float Left, float Right, ImmutableArray<int> Ticks)
{
    /// <summary>As many years as can be written beside each other without touching.</summary>
    private const int MostTicks = 8;

    private static readonly int[] s_steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000];

    /// <param name="first">The first moment that is shown.</param>
    /// <param name="last">The last, not before the first.</param>
    public static TimeScale Of(double first, double last, float left, float right)
    {
        var step = s_steps.FirstOrDefault(s => (last - first) / s < MostTicks - 1, s_steps[^1]);
        var (from, to) = (Math.Floor(first), Math.Max(Math.Ceiling(last), Math.Floor(first) + 1));
        var tick = (int)Math.Ceiling(from / step) * step;
        return new TimeScale(from, to, left, right, [.. Enumerable.Range(0, Math.Max((int)Math.Floor((to - tick) / step) + 1, 0)).Select(i => tick + i * step)]);
    }

    public float YearWidth => At(First + 1) - Left;

    /// <summary>Years beyond the axis stand at its ends.</summary>
    public float At(double year) => Left + (float)((Math.Clamp(year, First, Last) - First) / (Last - First)) * (Right - Left);
}
