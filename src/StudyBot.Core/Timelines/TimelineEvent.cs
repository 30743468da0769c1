using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Timelines;

/// <summary>One date that a reading states, with the words that it belongs to.</summary>
/// <param name="Date">As the sentence states it.</param>
/// <param name="Printed">The date as printed, verbatim.</param>
/// <param name="Label">The clause or noun phrase that is dated, verbatim.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Passage">The whole sentence, with page and citation.</param>
public sealed record TimelineEvent(DateExpression Date, string Printed, Period Period, EventLabel Label, int Sentence, Passage Passage)
{
    /// <summary>Where in a decade its beginning, middle and end are, as shares of it.</summary>
    private const double InMiddle = 0.4, AtEnd = 0.7;

    /// <summary>When it begins, in years as <see cref="Timelines.Period"/> counts them; its end where the beginning is open. "The end of the 1980s" comes after 1985, though its decade begins before.</summary>
    public double Begins
    {
        get
        {
            if (Period.IsOpenStart)
                return Period.End;
            var length = Period.Of(Date.Edtf.Split('/')[0]) is { IsOpenEnd: false } first ? first.End - first.Start : 0;
            return Period.Start + length * Date.Part switch { PeriodPart.Middle => InMiddle, PeriodPart.End => AtEnd, _ => 0 };
        }
    }
}
