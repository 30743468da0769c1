using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Timelines;

/// <summary>One date that a reading states, with the words that it belongs to.</summary>
/// <param name="Date">As the sentence states it.</param>
/// <param name="Printed">The date as printed, verbatim.</param>
/// <param name="Label">The clause or noun phrase that is dated, verbatim.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Passage">The whole sentence, with page and citation.</param>
public sealed record TimelineEvent(DateExpression Date, string Printed, Period Period, EventLabel Label, int Sentence, Passage Passage);
