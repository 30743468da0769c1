using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Timelines;

/// <summary>One date that a reading states, with the words that it belongs to.</summary>
/// <param name="Date">As the sentence states it.</param>
/// <param name="Printed">The date as printed, verbatim.</param>
/// <param name="Label">What is dated: a name, or its sentence or a part of it, verbatim.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Passage">The whole sentence, with page and citation.</param>
public sealed record TimelineEvent(DateExpression Date, string Printed, Period Period, EventLabel Label, int Sentence, Passage Passage)
{
    /// <summary>When it begins, in years as <see cref="Timelines.Period"/> counts them; its last moment where the beginning is open. "The end of the 1980s" comes after 1985, though its decade begins before.</summary>
    public double Begins => Named is { IsOpenStart: false } named ? named.Start : Math.BitDecrement(Named.End);

    // Of a decade the part that the words name.
    private Period Named => Period.Of(Date.Edtf, Date.Part);

    /// <summary>Some of it lies in a stretch of time; of "the end of the 1980s" none does in 1981.</summary>
    public bool Overlaps(Period asked) => Named.Overlaps(asked);
}
