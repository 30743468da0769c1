namespace StudyBot.Core.Memory;

/// <summary>A Discord guild or a Slack workspace; printed as <c>discord:197038439483310086</c>.</summary>
public sealed record CommunityId(string Platform, string Value)
{
    public override string ToString() => $"{Platform}:{Value}";
}
