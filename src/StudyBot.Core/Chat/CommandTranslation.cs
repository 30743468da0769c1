namespace StudyBot.Core.Chat;

/// <summary>A command's description in another language, for platforms that show it to people whose client speaks it.</summary>
/// <param name="Language">ISO 639-1: <c>it</c>, <c>fr</c>, <c>de</c>, <c>es</c>.</param>
/// <param name="Summary">As <see cref="CommandDescription.Summary"/>, at most 100 characters.</param>
/// <param name="OnMessage">As <see cref="CommandDescription.OnMessage"/>.</param>
/// <param name="ArgumentHint">As <see cref="CommandDescription.ArgumentHint"/>, at most 100 characters.</param>
public sealed record CommandTranslation(string Language, string Summary, string ArgumentHint, string? OnMessage = null);
