namespace StudyBot.Testing.Slack;

public sealed record FakeUserGroup(string Id, string Handle, IReadOnlyList<string> Members);
