namespace StudyBot.Testing.Slack.People;

/// <summary>Who does something, and where. Anybody with an unknown id is an ordinary member.</summary>
public sealed record Person
{
    public string UserId { get; init; } = "U0ADA00001";
    public string ChannelId { get; init; } = "C0STUDY001";
    /// <summary>Set in a thread.</summary>
    public string? ThreadTs { get; init; }

    public static Person InDirectMessage(string userId = "U0ADA00001") => new() { UserId = userId, ChannelId = "D" + userId[1..] };
}
