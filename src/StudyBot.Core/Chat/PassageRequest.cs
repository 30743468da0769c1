namespace StudyBot.Core.Chat;

/// <summary>A button under an answer, pressed.</summary>
/// <param name="CitationStyle">An id of <see cref="CitationStyles.All"/>; null or unknown takes the first.</param>
public sealed record PassageRequest(PassageView View, PassageList Passages, string? CitationStyle = null);
