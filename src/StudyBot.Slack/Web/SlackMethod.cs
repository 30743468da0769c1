namespace StudyBot.Slack.Web;

/// <summary>A method of the Web API that this adapter calls.</summary>
/// <param name="Scopes">All that the token needs for it, here.</param>
/// <param name="PerMinute">Calls a minute of its tier.</param>
/// <param name="IsIdempotent">May be repeated where it is unknown whether Slack did it.</param>
internal sealed record SlackMethod(string Name, IReadOnlyList<string> Scopes, int PerMinute, bool IsIdempotent);
