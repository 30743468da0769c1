using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <param name="Text">As printed, without titles, adjectives at its end and a possessive.</param>
/// <param name="Votes">What the words around it say.</param>
internal sealed record NameMention(string Text, Posting At, KindVotes Votes);
