using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>Finds a passage again: it tells where it stands, never what was asked.</summary>
/// <param name="Focus">The matched words, within one sentence: they say which sentence answers and whose words it shows.</param>
/// <param name="Shown">The whole sentences shown with it; null lets the passage be cut anew.</param>
public readonly record struct PassageMark(TextSpan Focus, TextSpan? Shown = null);
