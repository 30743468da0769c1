namespace StudyBot.Slack.Web;

/// <summary>Something to ask of Slack.</summary>
/// <param name="Name">What a log may show: a method's name, never an address.</param>
/// <param name="Make">A new request for each attempt.</param>
internal sealed record SlackCall(string Name, Func<HttpRequestMessage> Make, bool IsIdempotent, IReadOnlyList<Pace> Paces)
{
    public override string ToString() => Name;
}
