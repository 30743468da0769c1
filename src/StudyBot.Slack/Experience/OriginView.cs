namespace StudyBot.Slack.Experience;

/// <param name="Hash">Of the state in which it was used: an update with it does not overwrite a newer one.</param>
internal sealed record OriginView(string Id, string? Hash, bool IsHome);
