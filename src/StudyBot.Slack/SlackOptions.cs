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

    /// <summary>Reads the section.</summary>
    /// <param name="options">Null where neither a token nor a secret is set: then Slack is not wanted.</param>
    /// <returns>What is wrong, one line with the remedy and without any secret; null where nothing is.</returns>
    public static string? TryRead(IReadOnlyDictionary<string, string> values, out SlackOptions? options) => new SlackSettings(values).Read(out options);

    /// <summary>How often a connection is pinged, and how long the answer may take: a dead one is noticed within two and a half times this.</summary>
    internal TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(5);

    public override string ToString() => $"Slack ({Mode})";
}
