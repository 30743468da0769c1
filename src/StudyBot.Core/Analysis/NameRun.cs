namespace StudyBot.Core.Analysis;

/// <summary>A run of capitalised words with the small words between them: <c>Organization for Security and Cooperation in Europe</c>.</summary>
/// <param name="First">First token of it, an index into the sentence's tokens.</param>
/// <param name="Last">Last token of it.</param>
public sealed record NameRun(int First, int Last);
