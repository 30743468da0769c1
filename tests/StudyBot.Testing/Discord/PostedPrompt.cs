namespace StudyBot.Testing.Discord;

/// <summary>A message that carries an occurrence's key, as it was made; deleted ones included.</summary>
/// <param name="Thread">The thread under it, or the forum's post that it began.</param>
/// <param name="Notified">Ids of the roles and people whom it notified.</param>
public sealed record PostedPrompt(ulong Channel, string Key, ulong Message, ulong? Thread, DateTimeOffset At, IReadOnlyList<ulong> Notified);
