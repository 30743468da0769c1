namespace StudyBot.Core.Chat;

/// <param name="Edtf">ISO 8601-2, levels 0-2: <c>2008</c>, <c>1992/1994</c>, <c>198X</c>, <c>1999/..</c>.</param>
/// <param name="Text">As the reading prints it, verbatim.</param>
/// <param name="InWords">For a person: <c>since 1999</c>, <c>the 1980s</c>.</param>
/// <param name="Passage">Index into the reply's passages.</param>
public sealed record DateAnswer(string Edtf, string Text, string InWords, int Passage);
