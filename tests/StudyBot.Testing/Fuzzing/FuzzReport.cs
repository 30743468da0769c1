namespace StudyBot.Testing.Fuzzing;

/// <param name="Sent">Command lines.</param>
/// <param name="Replies">Lines that came back.</param>
/// <param name="ByStatus">Replies by their <c>status</c>; <c>(no JSON)</c> for lines that are none.</param>
/// <param name="ExitCode">Of the program, at the end of its input.</param>
/// <param name="PeakMemory">Bytes of its working set at most.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record FuzzReport(int Sent, int Replies, IReadOnlyDictionary<string, int> ByStatus, int ExitCode, long PeakMemory, string Error);
