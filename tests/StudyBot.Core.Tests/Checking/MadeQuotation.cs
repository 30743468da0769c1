namespace StudyBot.Core.Tests.Checking;

/// <summary>A quotation made by rule.</summary>
/// <param name="Rule">What was done to the reading's words.</param>
/// <param name="IsTrue">They are still the reading's, in a disguise that does not make them false.</param>
/// <param name="IsAnothers">The reading's words under a name that is not theirs.</param>
/// <param name="Of">The index of the reading that it is made of.</param>
internal sealed record MadeQuotation(string Rule, bool IsTrue, string Text, int Of, bool IsAnothers = false);
