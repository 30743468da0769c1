namespace StudyBot.Slack.Experience;

/// <param name="Hash">Of the state in which it was used: an update with it does not overwrite a newer one.</param>
internal sealed record OriginView(string Id, string? Hash, bool IsHome)
{
    /// <summary>docs.slack.dev/surfaces/modals: at most three views lie on one another.</summary>
    private const int Highest = 3;

    /// <summary>1 for a view that lies on no other.</summary>
    public int Depth { get; init; } = 1;

    public bool HasRoomOnIt => Depth < Highest;

    /// <summary>Closing it goes back to another.</summary>
    public bool IsPushed => Depth > 1;
}
