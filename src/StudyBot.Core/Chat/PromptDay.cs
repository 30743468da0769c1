namespace StudyBot.Core.Chat;

/// <summary>A day of a schedule of prompts, past or to come, as a reply is about it.</summary>
/// <param name="Date">Local, <c>2026-12-01</c>.</param>
/// <param name="State"><see cref="ToCome"/>, <see cref="Skipped"/>, or how far it has come: <c>sending</c>, <c>posted</c> (its thread still to come), <c>done</c>, <c>missed</c>, <c>uncertain</c>.</param>
/// <param name="Text">The prompt; null where it is not chosen or left out.</param>
public sealed record PromptDay(string Schedule, string Date, DateTimeOffset Due, string State, string? Text)
{
    public const string ToCome = "to_come";

    public const string Skipped = "skipped";
}
