namespace StudyBot.Core.Retrieval;

/// <param name="Display">As the reading prints it.</param>
/// <param name="IsDoubtful">As likely another word as a slip: a short word that is no name.</param>
public sealed record Correction(string Key, string Display, bool IsDoubtful);
