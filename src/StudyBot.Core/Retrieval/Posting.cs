namespace StudyBot.Core.Retrieval;

/// <summary>One occurrence of a term.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">First token, an index into the sentence's tokens.</param>
/// <param name="Last">Last token: later than the first for a compound found under its joined spelling.</param>
public readonly record struct Posting(int Sentence, int First, int Last);
