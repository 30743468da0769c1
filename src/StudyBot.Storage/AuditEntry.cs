namespace StudyBot.Storage;

/// <summary>Who changed what when.</summary>
/// <param name="By">Null for an operator at the command line, and where the person has been erased.</param>
/// <param name="Where">For example <c>community discord:1</c>; null where nothing is said of a place.</param>
/// <param name="Change">For example <c>visibility: private -> public</c>.</param>
public sealed record AuditEntry(DateTimeOffset At, string? By, string? Where, string Change);
