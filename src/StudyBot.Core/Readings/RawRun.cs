namespace StudyBot.Core.Readings;

/// <summary>A stretch of the reading's text that stands in the raw file letter by letter.</summary>
/// <param name="Clean">In the reading's text.</param>
/// <param name="RawStart">Where it begins in the raw file; it has the same length there.</param>
/// <param name="ContinuesPrevious">Only white space on the same page lay between this run and the one before.</param>
public readonly record struct RawRun(TextSpan Clean, int RawStart, bool ContinuesPrevious)
{
    public int RawOffset(int cleanOffset) => RawStart + (cleanOffset - Clean.Start);
}
