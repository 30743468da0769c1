namespace StudyBot.Core.Chat;

/// <summary>A POST as it came, to the byte: signatures are over that.</summary>
/// <param name="Header">The value of a header by its name, whatever the case; null where it is absent or given twice.</param>
/// <param name="Body">Valid until the answer is given.</param>
public sealed record WebhookRequest(Func<string, string?> Header, ReadOnlyMemory<byte> Body);
