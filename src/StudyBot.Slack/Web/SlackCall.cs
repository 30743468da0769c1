namespace StudyBot.Slack.Web;

/// <summary>Something to ask of Slack.</summary>
/// <param name="Name">What a log may show: a method's name, never an address.</param>
/// <param name="Make">A new request for each attempt.</param>
internal sealed record SlackCall(string Name, Func<HttpRequestMessage> Make, bool IsIdempotent, IReadOnlyList<Pace> Paces)
{
    /// <summary>The channel that takes it and the member whom it answers, where members take turns.</summary>
    public (string Channel, string Member)? Queue { get; init; }

    public bool IsOfUseLater => Queue is not null || Name == SlackMethods.ViewsPublish.Name;

    public override string ToString() => Name;
}
