namespace StudyBot.Core.Chat;

/// <param name="Status">The HTTP status.</param>
/// <param name="Body">Empty for none.</param>
/// <param name="MediaType">Of the body.</param>
public sealed record WebhookAnswer(int Status, ReadOnlyMemory<byte> Body = default, string MediaType = "application/json");
