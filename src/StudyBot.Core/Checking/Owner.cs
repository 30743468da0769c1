namespace StudyBot.Core.Checking;

/// <summary>Whose words a stretch of the reading is.</summary>
/// <param name="Name">Null where the metadata names no author and nobody is quoted.</param>
/// <param name="IsAuthor">The author's own, perhaps on what <paramref name="Reported"/> said.</param>
/// <param name="Reported">Whose thought the author gives there; null for nobody's.</param>
internal sealed record Owner(string? Name, bool IsAuthor, string? Reported);
