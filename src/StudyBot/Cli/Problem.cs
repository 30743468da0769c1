namespace StudyBot.Cli;

/// <summary>Why the program cannot do what it was asked.</summary>
/// <param name="Line">One line for the operator: what, where and the remedy.</param>
internal sealed record Problem(string Line, int ExitCode);
