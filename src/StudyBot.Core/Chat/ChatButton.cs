namespace StudyBot.Core.Chat;

/// <param name="Code">What it carries: see <see cref="ControlCode"/>.</param>
public sealed record ChatButton(string Label, string Code, bool IsDangerous = false);
