namespace StudyBot.Core.Timelines;

/// <summary>The clause that a date stands in, as tokens of its sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="BeforeDate">The last token before the date and its preposition.</param>
/// <param name="AfterDate">The first token that says something after the date.</param>
/// <param name="DateLast">The date's last token.</param>
/// <param name="Relative">The <c>which</c> or <c>that</c> that it begins with; null for another clause.</param>
/// <param name="IsOwn">The date belongs to the noun before it: "initiatives of the '90s".</param>
internal sealed record DatedClause(DatePlace Place, int First, int Last, int BeforeDate, int AfterDate, int DateLast, int? Relative, bool IsOwn);
