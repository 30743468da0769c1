using StudyBot.Core.Citing;

namespace StudyBot.Core.Chat;

/// <summary>A button under an answer, pressed.</summary>
/// <param name="CitationStyle">An id of <see cref="CitationStyles.All"/> or <see cref="CitationStyles.Formats"/>; null or unknown takes the default.</param>
public sealed record PassageRequest(PassageView View, PassageList Passages, string? CitationStyle = null);
