namespace StudyBot.Core.Checking;

/// <summary>A quotation, and whose it is said to be.</summary>
/// <param name="By">Null where nobody is named.</param>
/// <param name="IsInner">It stands between quotation marks within a longer text, which may be a quotation itself.</param>
/// <param name="Tail">What was taken for the name of who said it, where no quotation mark parts the two.</param>
internal sealed record Claim(string Text, string? By, bool IsInner = false, string? Tail = null);
