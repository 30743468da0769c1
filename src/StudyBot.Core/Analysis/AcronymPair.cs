using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <param name="Acronym">As printed between the brackets.</param>
/// <param name="Expansion">Where the words that it stands for are, in the text that was read.</param>
public sealed record AcronymPair(string Acronym, TextSpan Expansion);
