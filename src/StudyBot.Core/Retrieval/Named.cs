namespace StudyBot.Core.Retrieval;

/// <param name="Text">As printed.</param>
/// <param name="First">First token of it in its sentence.</param>
/// <param name="Last">Last token of it.</param>
public sealed record Named(string Text, int Sentence, int First, int Last);
