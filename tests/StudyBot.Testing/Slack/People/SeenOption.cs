namespace StudyBot.Testing.Slack.People;

/// <summary>One line of a select.</summary>
public sealed record SeenOption(string Text, string Value);
