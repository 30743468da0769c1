namespace StudyBot.Slack;

/// <summary>The section <c>Slack</c> of the settings.</summary>
public sealed record SlackOptions
{
    public const string Section = "Slack";

    /// <summary><c>xoxb-…</c>; a secret.</summary>
    public required string BotToken { get; init; }

    /// <summary><c>xapp-…</c>, for <see cref="SlackMode.Socket"/>; a secret.</summary>
    public string? AppToken { get; init; }

    /// <summary>For <see cref="SlackMode.Http"/>; a secret.</summary>
    public string? SigningSecret { get; init; }

    public SlackMode Mode { get; init; } = SlackMode.Socket;

    /// <summary>A user group (<c>S0…</c>) whose members may change settings, beside the workspace's admins; null for admins alone.</summary>
    public string? ManagerGroup { get; init; }

    /// <summary>Commands and buttons that one member may use in a minute before being asked to wait, 1-600.</summary>
    public int MemberLimit { get; init; } = 30;

    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api/");

    public override string ToString() => $"Slack ({Mode})";
}
