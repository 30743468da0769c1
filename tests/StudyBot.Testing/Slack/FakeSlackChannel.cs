namespace StudyBot.Testing.Slack;

/// <summary>A channel or a direct message. Everybody is in a public one; <see cref="Members"/> counts for private ones.</summary>
public sealed record FakeSlackChannel(string Id, string Name, ChannelKind Kind = ChannelKind.Public)
{
    public bool BotIsMember { get; init; } = true;
    /// <summary>The workspace lets nobody but chosen people post there.</summary>
    public bool IsReadOnly { get; init; }
    public bool IsArchived { get; init; }
    public IReadOnlyList<string> Members { get; init; } = [];
    /// <summary>Whose direct message with the bot it is.</summary>
    public string? With { get; init; }
}
