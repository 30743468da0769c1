namespace StudyBot.Core.Citing;

/// <summary>One thing to copy.</summary>
/// <param name="Name">What it is for: <c>In the text</c>, <c>Works Cited</c>, <c>BibTeX</c>.</param>
/// <param name="IsCode">For a program: line breaks and spaces count.</param>
public sealed record ReferencePart(string Name, StyledText Text, bool IsCode = false);
