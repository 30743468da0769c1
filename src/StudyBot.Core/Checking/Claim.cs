namespace StudyBot.Core.Checking;

/// <summary>A quotation, and whose it is said to be.</summary>
/// <param name="Source">Null where nobody and no place is named.</param>
/// <param name="IsInner">It stands between quotation marks within a longer text, which may be a quotation itself.</param>
/// <param name="Tail">What stands behind it and was taken for its source; null for nothing.</param>
/// <param name="IsMarked">A quotation mark parts the two.</param>
internal sealed record Claim(string Text, ClaimedSource? Source, bool IsInner = false, string? Tail = null, bool IsMarked = false)
{
    public string? By => Source?.Name;
}
