namespace StudyBot.Slack.Web;

/// <summary>A method of the Web API that this adapter calls.</summary>
/// <param name="Scopes">All that the token needs for it, here.</param>
/// <param name="PerMinute">Calls a minute of its tier.</param>
/// <param name="IsIdempotent">May be repeated where it is unknown whether Slack did it.</param>
internal sealed record SlackMethod(string Name, IReadOnlyList<string> Scopes, int PerMinute, bool IsIdempotent)
{
    /// <summary>Methods that only read take their arguments as a form alone.</summary>
    public bool TakesJson { get; init; } = true;

    /// <summary>Called with the application-level token, not with the bot's.</summary>
    public bool IsOfApplication { get; init; }
}
