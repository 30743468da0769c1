namespace StudyBot.Core.Memory;

/// <summary>A channel, thread or direct message as its platform numbers it; printed as <c>discord:381870553235193857</c>.</summary>
public sealed record ChannelId(string Platform, string Value)
{
    public override string ToString() => $"{Platform}:{Value}";
}
