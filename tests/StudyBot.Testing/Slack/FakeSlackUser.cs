namespace StudyBot.Testing.Slack;

public sealed record FakeSlackUser(string Id, string Name)
{
    public bool IsAdmin { get; init; }
    public bool IsOwner { get; init; }
    public string TimeZone { get; init; } = "Europe/Rome";
    public string Locale { get; init; } = "en-US";
}
