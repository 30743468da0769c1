namespace StudyBot.Cli;

/// <param name="Fault">Why the line cannot be read; null where it can.</param>
internal sealed record InputLine(string Text, string? Fault = null);
