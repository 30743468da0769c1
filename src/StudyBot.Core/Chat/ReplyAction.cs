namespace StudyBot.Core.Chat;

/// <summary>Something the reader can do next: a button where the platform has buttons, a line to type where it has not.</summary>
/// <param name="Label">A few words, shown on the button.</param>
/// <param name="Request">What pressing it asks.</param>
public sealed record ReplyAction(ReplyActionKind Kind, string Label, CommandRequest Request);
