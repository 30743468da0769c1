namespace StudyBot.Core.Chat;

/// <summary>Something that <c>doctor</c> looked at on a platform.</summary>
/// <param name="Subject">One word: <c>token</c>, <c>registration</c>.</param>
/// <param name="Finding">What was found; never a secret.</param>
/// <param name="Remedy">What to do, one clause; null where nothing is to be done.</param>
public sealed record PlatformCheck(string Subject, PlatformCheckState State, string Finding, string? Remedy = null);
