using StudyBot.Core.Chat;

namespace StudyBot.Slack.Experience;

/// <summary>A command as it is said: <c>when bucharest</c>, with or without a slash, in any letters' case.</summary>
/// <param name="Name">Without its slash; empty where nothing was said.</param>
internal sealed record Spoken(string Name, string Argument)
{
    public static Spoken Parse(string text)
    {
        var request = CommandRequest.Parse("/" + text.Trim().TrimStart('/'));
        return new Spoken(request.Command[1..], request.Argument);
    }
}
