namespace StudyBot.Cli;

/// <summary>Nobody receives the output any more: a full disk, a closed descriptor. The program ends with the message as its one line.</summary>
internal sealed class OutputFailedException(string reason) : Exception($"Standard output cannot be written: {reason.TrimEnd('.')}.");
