using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <param name="Name">As the reading names who speaks.</param>
/// <param name="Reported">The author gives the thought in other words, or only single words of it.</param>
/// <param name="Scope">The stretch of the reading that is theirs.</param>
public sealed record Speech(string Name, bool Reported, TextSpan Scope);
