using System.Collections.Immutable;

namespace StudyBot.Core.Readings;

/// <summary>Where each stretch of the reading's text came from in the file as received.</summary>
public sealed class RawMap
{
    private readonly ImmutableArray<RawRun> _runs;

    /// <param name="runs">In rising order, disjoint, covering every letter of the reading's text.</param>
    public RawMap(ImmutableArray<RawRun> runs) => _runs = runs;

    public ImmutableArray<RawRun> Runs => _runs;

    /// <summary>The ranges of the raw file that a span came from: one, or several where a page break or something set aside lay between.</summary>
    public ImmutableArray<TextSpan> RangesOf(TextSpan span)
    {
        var ranges = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var run in _runs)
        {
            if (run.Clean.End <= span.Start)
                continue;
            if (run.Clean.Start >= span.End)
                break;
            var from = run.RawOffset(Math.Max(span.Start, run.Clean.Start));
            var to = run.RawOffset(Math.Min(span.End, run.Clean.End) - 1) + 1;
            if (ranges.Count > 0 && run.ContinuesPrevious)
                ranges[^1] = new TextSpan(ranges[^1].Start, to);
            else
                ranges.Add(new TextSpan(from, to));
        }

        return ranges.ToImmutable();
    }
}
