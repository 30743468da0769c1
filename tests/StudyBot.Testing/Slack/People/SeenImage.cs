namespace StudyBot.Testing.Slack.People;

/// <summary>A picture: its file's id where it was uploaded, its address where it was not.</summary>
public sealed record SeenImage(string AltText, string? FileId, string? Url);
