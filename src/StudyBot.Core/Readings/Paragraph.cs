namespace StudyBot.Core.Readings;

/// <param name="Span">In the reading's text.</param>
/// <param name="FirstSentence">Index of its first sentence.</param>
/// <param name="SentenceCount">At least 1.</param>
public sealed record Paragraph(int Index, TextSpan Span, int Section, int FirstSentence, int SentenceCount);
